import { gs1128 } from '@shared/codes/labels/gs1128'
import { bar, itemLabel, type LabelWords, logisticLabel, type Mark, roughly, serialPart } from '@shared/codes/labels/layout'
import { quiet, type Sheet, sheets } from '@shared/codes/labels/sheets'
import type { CodeBatch, LabelOf, SheetName } from '@shared/codes/model'
import encodeQR from 'qr'

/** Of a batch, its first label of each kind. */
export interface Printed extends CodeBatch {
  firstUri: string
  firstCovertUri?: string | undefined
  firstCaseUri?: string | undefined
  firstPalletUri?: string | undefined
}

/** How many labels of each kind a batch has. */
export const countOf = ({ count, covert, cases, pallets }: CodeBatch, of: LabelOf): number =>
  ({ items: count, covert: covert ? count : 0, cases, pallets })[of]

interface Drawing {
  svg: string
  /** Its lines, for who hears it. */
  words: string[]
}

/** WeChat has no TextEncoder; links are ASCII. */
const ascii = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

/** The first label of a kind, a millimetre to a unit: what the printer prints, but for the shapes of the letters. Undefined where it does not fit. */
export function labelDrawing(batch: Printed, of: LabelOf, name: SheetName): Drawing | undefined {
  const sheet = sheets[name]
  const uri = { items: batch.firstUri, covert: batch.firstCovertUri, cases: batch.firstCaseUri, pallets: batch.firstPalletUri }[of] ?? ''
  const modules = encodeQR(uri, 'raw', { ecc: 'medium', border: quiet, textEncoder: ascii }).map((row) => [...row])
  const size = modules.length - 2 * quiet
  const marks = of === 'cases' || of === 'pallets' ? container(batch, of, sheet, size, uri) : item(batch, sheet, size, uri)
  if (!marks) return undefined
  const said = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
  return { svg: marks.map((mark) => drawn(mark, modules, uri)).join(''), words: said }
}

function item(batch: Printed, sheet: Sheet, size: number, uri: string): Mark[] | undefined {
  const serial = uri.split('/21/')[1]?.slice(0, 20) ?? ''
  const parts = [serial.slice(0, 10), serial.slice(10)]
  const marks = itemLabel(sheet, size, wordsOf(batch), roughly)
  return marks?.map((mark) => (mark.kind === 'text' ? { ...mark, text: mark.text.replace(serialPart, () => parts.shift() ?? '') } : mark))
}

function container(batch: Printed, of: 'cases' | 'pallets', sheet: Sheet, size: number, uri: string): Mark[] {
  const { count, cases, itemsPerCase = 1, casesPerPallet = 1, pallets } = batch
  const boxes = of === 'cases' ? 1 : Math.min(casesPerPallet, cases)
  const pieces = `${Math.min(count, boxes * itemsPerCase)} 件`
  const [unit, all] = of === 'cases' ? ['箱', cases] : ['托', pallets]
  const words = { sscc: uri.slice(-18), holds: of === 'cases' ? pieces : `${boxes} 箱 ${pieces}`, place: `第 1 ${unit}，共 ${all} ${unit}` }
  return logisticLabel(sheet, size, { ...wordsOf(batch), spec: batch.product.spec, ...words }, roughly)
}

const wordsOf = ({ product, gtin, lot, madeOn, useBy }: CodeBatch): LabelWords => ({ name: product.name, gtin, lot, madeOn, useBy })

function drawn(mark: Mark, modules: readonly boolean[][], uri: string): string {
  switch (mark.kind) {
    case 'text':
      return `<text x="${mark.x}" y="${mark.y}" font-size="${mark.size}">${escaped(mark.text)}</text>`
    case 'symbol':
      return `<path transform="translate(${mark.x} ${mark.y}) scale(${mark.side / (modules.length - 2 * quiet)})" d="${pathOf(modules)}"/>`
    case 'bars':
      return `<path d="${barsOf(mark, gs1128(`00${uri.slice(-18)}`))}"/>`
    case 'rule':
      return `<path d="M${mark.x} ${mark.y}h${mark.width}v.2h-${mark.width}z"/>`
  }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
/** Runs of dark modules, row by row. */
const pathOf = (modules: readonly boolean[][]) =>
  modules
    .flatMap((row, y) =>
      [
        ...row
          .map((dark) => (dark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ].map(({ 0: run, index }) => `M${index - quiet} ${y - quiet}h${run.length}v1h-${run.length}z`),
    )
    .join('')

function barsOf({ x, y, height }: Mark & { kind: 'bars' }, widths: readonly number[]): string {
  let [path, at] = ['', 0]
  for (const [i, width] of widths.entries()) {
    if (i % 2 === 0) path += `M${x + at * bar.module} ${y}h${width * bar.module}v${height}h-${width * bar.module}z`
    at += width
  }
  return path
}

const image = (width: number, height: number, body: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * 8}" height="${height * 8}" font-family="sans-serif" fill="#10211f"><path d="M0 0h${width}v${height}H0z" fill="#fff"/>${body}</svg>`,
  )}`

/** The label alone, and the whole sheet with it in its first place. */
export function images(name: SheetName, { svg }: Drawing): { label: string; page: string | undefined } {
  const { width, height, label, left, top, step, columns, rows } = sheets[name]
  const places = Array.from(
    { length: columns * rows },
    (_, i) => [left + (i % columns) * step.x, top + Math.floor(i / columns) * step.y] as const,
  )
  const outline = places
    .map(
      ([x, y]) =>
        `<rect x="${x}" y="${y}" width="${label.width}" height="${label.height}" fill="none" stroke="#c5cdca" stroke-width=".6"/>`,
    )
    .join('')
  return {
    label: image(label.width, label.height, svg),
    page: columns * rows === 1 ? undefined : image(width, height, `${outline}<g transform="translate(${left} ${top})">${svg}</g>`),
  }
}
