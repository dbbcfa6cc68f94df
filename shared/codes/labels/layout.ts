import { gtin14 } from '@shared/catalog/gtin'
import { moduleFor, quiet, type Sheet } from './sheets'

/** What stands on a label, in millimetres from its upper left corner; of text the left end of its baseline, `size` its em. */
export type Mark =
  | { kind: 'text'; x: number; y: number; size: number; text: string }
  | { kind: 'symbol'; x: number; y: number; side: number }
  | { kind: 'bars'; x: number; y: number; width: number; height: number }
  | { kind: 'rule'; x: number; y: number; width: number }

/** How wide a character is, in ems. */
export type Advance = (sign: string) => number
/** Near enough for a preview: Chinese is square. */
export const roughly: Advance = (sign) => (sign.charCodeAt(0) < 256 ? 0.56 : 1)

const widthOf = (text: string, advance: Advance) => [...text].reduce((sum, sign) => sum + advance(sign), 0)

/** Text in lines of so many ems, at most so many; Chinese breaks anywhere, the rest before a word unless the word alone is too long. */
export function linesOf(text: string, wide: number, most: number, advance: Advance): string[] {
  const lines: string[] = ['']
  let used = 0
  const add = (part: string) => {
    const width = widthOf(part, advance)
    if (used + width > wide && used > 0) {
      lines.push('')
      used = 0
    }
    if (used === 0 && part.trim() === '') return
    lines[lines.length - 1] += part
    used += width
  }
  for (const part of text.match(/[\x21-\x7e]+|[\s\S]/gu) ?? []) {
    if (widthOf(part, advance) <= wide) add(part)
    else for (const sign of part) add(sign)
  }
  return lines.slice(0, most)
}

export interface LabelWords {
  name: string
  gtin: string
  lot?: string | undefined
  madeOn?: string | undefined
  useBy?: string | undefined
}

/** Stands for ten characters of the serial, which alone differs from label to label. */
export const serialPart = '\uE000'
/** A serial's line is drawn as ten digits are wide, or a little more. */
const serialEms = 7

/**
 * One item's: the symbol, beside it what people read. GS1 asks for the AIs in brackets under or beside the symbol (General Specifications 4.15).
 * Undefined where the symbol does not fit.
 */
export function itemLabel(sheet: Sheet, size: number, { name, gtin, lot, useBy }: LabelWords, advance: Advance): Mark[] | undefined {
  const module = moduleFor(sheet, size)
  if (module === undefined) return undefined
  const { label } = sheet
  const [side, margin] = [module * size, module * quiet]
  const symbol: Mark = { kind: 'symbol', x: sheet.bare ? (label.width - side) / 2 : margin, y: (label.height - side) / 2, side }
  if (sheet.bare) return [symbol]
  const left = side + 2 * margin
  const room = label.width - left - 1
  const gtinLine = `(01)${gtin14(gtin)}`
  const em = Math.min(1.95, room / Math.max(widthOf(gtinLine, advance), widthOf('(21)', advance) + serialEms))
  const wide = room / em
  const lines = [
    ...linesOf(name.replaceAll(serialPart, ''), wide, 2, advance),
    ...[gtinLine, `(21)${serialPart}`, serialPart],
    ...(lot ? linesOf(`(10)${lot}`, wide, 2, advance) : []),
    ...(useBy ? [`(17)${useBy.slice(2).replaceAll('-', '')}`] : []),
  ]
  const line = em * 1.22
  const top = (label.height - lines.length * line) / 2 + em * 0.9
  return [symbol, ...lines.map((text, i): Mark => ({ kind: 'text', x: left, y: top + i * line, size: em, text }))]
}

/** Bars of a GS1-128 symbol: of 156 modules for an SSCC, with ten of quiet zone on both sides, 0.495 mm or more, 31.75 mm high or more (5.12.3.2, table 5). */
export const bar = { modules: 156, module: 0.5, height: 32 } as const
/** Seven dots of a label printer of eight to the millimetre. */
const mostModule = 0.875

export interface LogisticWords extends LabelWords {
  spec: string
  sscc: string
  /** 「24 件」, 「60 箱 1440 件」 */
  holds: string
  /** 「第 3 箱，共 100 箱」 */
  place: string
}

/**
 * A GS1 logistic label (General Specifications 6): what people read above, with the data titles of 3.2, the SSCC as GS1-128 with its interpretation
 * at the foot, and as a Digital Link beside.
 */
export function logisticLabel({ label }: Sheet, size: number, words: LogisticWords, advance: Advance): Mark[] {
  const left = (label.width - 90) / 2
  const top = (label.height - 140) / 2
  const text = (x: number, y: number, em: number, said: string): Mark => ({ kind: 'text', x: left + x, y: top + y, size: em, text: said })
  const rule = (y: number): Mark => ({ kind: 'rule', x: left, y: top + y, width: 90 })
  const module = Math.min(mostModule, Math.floor((44 / (size + 2 * quiet)) * 1000) / 1000)
  const side = module * size
  const rows = [
    ['商品条码 CONTENT', gtin14(words.gtin)],
    ['数量 COUNT', words.holds],
    ['批号 BATCH/LOT', words.lot],
    ['生产 PROD DATE', words.madeOn],
    ['到期 USE BY', words.useBy],
  ].filter((row): row is [string, string] => row[1] !== undefined)
  const names = linesOf(words.name, 90 / 6, 2, advance)
  /** Beside the symbol there are 44 mm. */
  const isShort = (value: string) => widthOf(value, advance) * 4.6 <= 44
  return [
    ...names.map((said, i) => text(0, 6 + i * 7.5, 6, said)),
    text(0, 5.5 + names.length * 7.5, 3.4, words.spec),
    rule(23.5),
    ...rows.flatMap(([title, value], i) => [
      text(0, 28 + i * 12.4, 2.6, title),
      text(0, 33.6 + i * 12.4, isShort(value) ? 4.6 : 3.4, value),
    ]),
    { kind: 'symbol', x: left + 90 - side - 1, y: top + 27, side },
    text(90 - side - 1, 27 + side + 7, 3.4, words.place),
    rule(89),
    text(0, 93.5, 2.6, 'SSCC'),
    { kind: 'bars', x: (label.width - bar.modules * bar.module) / 2, y: top + 96, width: bar.modules * bar.module, height: bar.height },
    text((90 - bar.modules * bar.module) / 2, 134, 4.4, `(00)${words.sscc}`),
  ]
}
