import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inflateSync } from 'node:zlib'

/** The symbol of the first label of a sheet, as the printer gets it: rows of modules, true for dark. */
export function firstLabel(pdf: Buffer): boolean[][] {
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    const page = drawnIn(pdf.subarray(at + 7, pdf.indexOf('\nendstream', at)))
    const image = /BI \/W (\d+) \/H (\d+)[^>]*?ID ([0-9a-fA-F]+)>/.exec(page)
    if (!image) continue
    const [width, height] = [Number(image[1]), Number(image[2])]
    const bytes = Buffer.from(image[3]!, 'hex')
    const line = Math.ceil(width / 8)
    return Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (_, x) => ((bytes[y * line + (x >> 3)]! >> (7 - (x & 7))) & 1) === 1),
    )
  }
  throw new Error('no label on this sheet')
}

function drawnIn(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1')
  } catch {
    return ''
  }
}

const [width, height, dot, frames] = [640, 480, 6, 10]

/** What a camera sees of it, as a Y4M film in a folder of its own, which Chromium plays for ever: a grey table, white paper with its quiet zone, the symbol. */
export function film(label: readonly boolean[][]): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'qudaotong-label-')), 'label.y4m')
  const side = label.length * dot
  const [left, top, quiet] = [(width - side) >> 1, (height - side) >> 1, 4 * dot]
  const light = Buffer.alloc(width * height, 110)
  for (let y = -quiet; y < side + quiet; y++)
    for (let x = -quiet; x < side + quiet; x++) {
      const dark = label[Math.floor(y / dot)]?.[Math.floor(x / dot)]
      light[(top + y) * width + left + x] = dark ? 30 : 225
    }
  const colour = Buffer.alloc((width * height) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour])
  writeFileSync(
    file,
    Buffer.concat([
      Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`),
      ...Array.from({ length: frames }, () => frame),
    ]),
  )
  return file
}
