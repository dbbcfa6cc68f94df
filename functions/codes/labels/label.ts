import { bar, type Mark, serialPart } from '@shared/codes/labels/layout'
import type { Sheet } from '@shared/codes/labels/sheets'
import type { Subset } from './font'
import { figure, pointsOf } from './pdf'
import type { Rows } from './qr'

const mm = (value: number) => figure(pointsOf(value))

/** Where on its sheet a label begins: everything on it is drawn from its upper left corner. */
export function placed(sheet: Sheet, place: number, drawn: string): string {
  const [column, row] = [place % sheet.columns, Math.floor(place / sheet.columns)]
  return `q 1 0 0 1 ${mm(sheet.left + column * sheet.step.x)} ${mm(sheet.height - sheet.top - row * sheet.step.y)} cm\n${drawn}Q\n`
}

/** Draws what is the same on every label of a batch once, and gives the symbol and the serial their places in it. */
export function itemDrawer(marks: readonly Mark[], size: number, font: Subset) {
  const [symbol, ...lines] = marks
  const [before, after] = aroundSymbol(symbol!, size)
  const [head = '', between = '', end = ''] = textOf(lines, font).split(serialHere)
  const bitmap = bitmapOf(size)
  // What a covert symbol proves follows its item's serial and is never written out.
  return (rows: Rows, serial: string): string => {
    const image = `${before}${bitmap(rows)}${after}`
    return lines.length > 0 ? `${image}${head}${font.hex(serial.slice(0, 10))}${between}${font.hex(serial.slice(10, 20))}${end}` : image
  }
}

/** A case's or a pallet's, all of which is its own. */
export function logisticDrawer(size: number, font: Subset) {
  const bitmap = bitmapOf(size)
  return (marks: readonly Mark[], rows: Rows, widths: readonly number[]): string =>
    marks
      .filter(({ kind }) => kind !== 'text')
      .map((mark) => {
        if (mark.kind === 'symbol') return aroundSymbol(mark, size).join(bitmap(rows))
        if (mark.kind === 'bars') return barsOf(mark, widths)
        return mark.kind === 'rule' ? `${mm(mark.x)} ${mm(-mark.y)} ${mm(mark.width)} 0.5 re f\n` : ''
      })
      .join('') + textOf(marks, font)
}

/** The symbol is an image of one bit a module, which a printer puts on whole dots and does not swell. */
function aroundSymbol(mark: Mark, size: number): [string, string] {
  if (mark.kind !== 'symbol') throw new Error('a label begins with its symbol')
  const side = mm(mark.side)
  const head = `BI /W ${size} /H ${size} /IM true /D [1 0] /F /AHx ID `
  return [`q ${side} 0 0 ${side} ${mm(mark.x)} ${mm(-mark.y - mark.side)} cm ${head}`, '> EI Q\n']
}

/** In a string of hexadecimal digits nothing else is. */
const serialHere = '|'

function textOf(marks: readonly Mark[], font: Subset): string {
  const hex = (text: string) => text.split(serialPart).map(font.hex).join(serialHere)
  const lines = marks.flatMap((mark) =>
    mark.kind === 'text' ? [`/F ${figure(pointsOf(mark.size))} Tf 1 0 0 1 ${mm(mark.x)} ${mm(-mark.y)} Tm <${hex(mark.text)}> Tj`] : [],
  )
  return lines.length > 0 ? `BT ${lines.join(' ')} ET\n` : ''
}

function barsOf({ x, y, height }: Mark & { kind: 'bars' }, widths: readonly number[]): string {
  let [drawn, at] = ['', 0]
  for (const [i, width] of widths.entries()) {
    if (i % 2 === 0) drawn += `${mm(x + at * bar.module)} ${mm(-y - height)} ${mm(width * bar.module)} ${mm(height)} re `
    at += width
  }
  return `${drawn}f\n`
}

/** Row by row, the left module first, in whole bytes, in hexadecimal. */
function bitmapOf(size: number) {
  const bytesOfRow = Math.ceil(size / 8)
  const shown = Buffer.alloc(bytesOfRow * size)
  return (rows: Rows): string => {
    for (let y = 0, at = 0; y < size; y++) {
      for (let byte = 0; byte < bytesOfRow; byte++, at++) {
        const word = rows[y * 2 + (byte >> 2)]!
        shown[at] = mirrored[(word >>> ((byte & 3) * 8)) & 255]!
      }
    }
    return shown.toString('hex')
  }
}

/** Rows count their bits from the right, images from the left. */
const mirrored = Uint8Array.from({ length: 256 }, (_, byte) => {
  let turned = 0
  for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) turned |= 128 >> bit
  return turned
})
