import { symbolOf } from './symbols'

/** Modules of light around a symbol, as the standard asks. */
const quiet = 4

/** Any text as a drawing of its symbol with its quiet zone, dark on white: runs of modules, row by row, as one path. */
export function svgOf(text: string): string {
  const { size, rows } = symbolOf(text)
  const isDark = (x: number, y: number) => x < size && ((rows[y * 2 + (x >> 5)]! >>> (x & 31)) & 1) === 1
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!isDark(x, y)) continue
      const from = x
      while (isDark(x + 1, y)) x++
      path += `M${from + quiet} ${y + quiet}h${x + 1 - from}v1h-${x + 1 - from}z`
    }
  }
  const side = size + 2 * quiet
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`
}
