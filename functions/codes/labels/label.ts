import { gtin14 } from '@shared/catalog/gtin'
import type { CodeBatch } from '@shared/codes/model'
import { figure, fonts, hex, pointsOf } from './pdf'
import type { Rows } from './qr'
import { moduleFor, quiet, type Sheet } from './sheets'

const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&').replace(/[^\x20-\x7e]/g, '?')

/** Words in lines of a width, at most so many; Chinese breaks anywhere, a half-wide character counts half. */
export function linesOf(text: string, wide: number, most: number): string[] {
  const lines: string[] = ['']
  let used = 0
  for (const sign of text) {
    const width = sign.charCodeAt(0) < 256 ? 0.5 : 1
    if (used + width > wide) {
      if (lines.length === most) return lines
      lines.push('')
      used = 0
    }
    lines[lines.length - 1] += sign
    used += width
  }
  return lines
}

/**
 * Draws labels of one batch onto a sheet. The symbol is an image of one bit a module, which a printer puts on whole dots and does not
 * swell, beside it what people read: GS1 asks for the AIs in brackets under or beside the symbol (General Specifications 4.15).
 */
export function labelDrawer(batch: CodeBatch, sheet: Sheet, size: number) {
  const side = moduleFor(sheet, size) * size
  const margin = quiet * moduleFor(sheet, size)
  const textAt = side + 2 * margin
  const beside = pointsOf(sheet.label.width - textAt - 1)
  // The longest line is a GTIN with its AI: 9.7 times as wide as Helvetica is high.
  const small = Math.min(5.5, beside / 9.7)
  const line = small * 1.22
  const wide = beside / small
  const bytesOfRow = Math.ceil(size / 8)
  const shown = Buffer.alloc(bytesOfRow * size)
  const head = `BI /W ${size} /H ${size} /IM true /D [1 0] /F /AHx ID `

  const names = linesOf(batch.product.name, wide, 2)
  const dates = [batch.lot && `(10)${batch.lot}`, batch.useBy && `(17)${batch.useBy.slice(2).replaceAll('-', '')}`].filter(
    Boolean,
  ) as string[]
  const chinese = `/${fonts.chinese} ${figure(small)} Tf ${figure(line)} TL ${names.map((name) => `<${hex(name)}> Tj T*`).join(' ')}`
  const latin = `/${fonts.latin} ${figure(small)} Tf (\\(01\\)${gtin14(batch.gtin)}) Tj T* (\\(21\\)`
  const ends = dates.map((text) => ` T* (${escaped(text)}) Tj`).join('')
  const lines = names.length + 3 + dates.length

  return function draw(place: number, rows: Rows, serial: string): string {
    const [column, row] = [place % sheet.columns, Math.floor(place / sheet.columns)]
    const x = sheet.left + column * sheet.step.x
    const above = sheet.top + row * sheet.step.y
    const middle = sheet.height - above - sheet.label.height / 2
    const image = `q ${figure(pointsOf(side))} 0 0 ${figure(pointsOf(side))} ${figure(pointsOf(x + margin))} ${figure(pointsOf(middle - side / 2))} cm ${head}${bitmap(rows)}> EI Q\n`
    const top = pointsOf(middle) + (lines * line) / 2 - small * 0.9
    return `${image}BT ${figure(pointsOf(x + textAt))} ${figure(top)} Td ${chinese} ${latin}${serial.slice(0, 10)}) Tj T* (${serial.slice(10)}) Tj${ends} ET\n`
  }

  /** Row by row, the left module first, in whole bytes. */
  function bitmap(rows: Rows): string {
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
