import { gtin14 } from '@shared/catalog/gtin'
import { itemLabel } from '@shared/codes/labels/layout'
import { type Sheet, sheets } from '@shared/codes/labels/sheets'
import type { CodeBatch, Labels } from '@shared/codes/model'
import { alphabet } from '@shared/codes/serial'
import type { Piece } from '../batches/files'
import type { RootKeys } from '../serials/keys'
import { atOnce, serialWriter } from '../serials/serials'
import { keyed } from '../serials/uris'
import { subsetOf } from './font'
import { itemDrawer, placed } from './label'
import { logisticLabels } from './logistic'
import { Pdf } from './pdf'
import { symbolMaker } from './symbols'

const digits = '0123456789()'

/** A file of label sheets, page by page. What is void is left out, and no gap is. */
export function* labelPieces(batch: CodeBatch, wanted: Labels, roots?: RootKeys): Generator<Piece> {
  const sheet = sheets[wanted.sheet]
  const { of } = wanted
  const { font, labels } = of === 'cases' || of === 'pallets' ? logisticLabels(batch, wanted, of) : itemLabels(batch, wanted, sheet, roots)
  const perPage = sheet.columns * sheet.rows
  const pdf = new Pdf(sheet.width, sheet.height, font)
  yield { bytes: pdf.head(), codes: 0 }
  let [drawn, place, codes, pages] = ['', 0, 0, 0]
  for (const label of labels) {
    codes++
    if (label === undefined) continue
    drawn += placed(sheet, place++, label)
    if (place < perPage) continue
    yield { bytes: pdf.page(drawn), codes }
    pages++
    ;[drawn, place, codes] = ['', 0, 0]
  }
  // A file of pages has one at least, also where all of it is void.
  if (place > 0 || pages === 0) yield { bytes: pdf.page(drawn), codes }
  yield { bytes: pdf.tail(`${batch.product.name} ${wanted.from + 1}–${wanted.to + 1}`), codes: 0 }
}

function itemLabels(batch: CodeBatch, wanted: Labels, sheet: Sheet, roots?: RootKeys) {
  const hidden = wanted.of === 'covert'
  const link = `${batch.stem}/01/${gtin14(batch.gtin)}/21/`
  const { size, symbol } = hidden ? symbolMaker(link, '?250=') : symbolMaker(link)
  const words = { ...batch, name: batch.product.name }
  const font = subsetOf(alphabet + digits + words.name + (batch.lot ?? ''))
  const marks = itemLabel(sheet, size, words, font.advance)
  if (!marks) throw new Error(`a symbol of ${size} modules does not fit ${wanted.sheet}`)
  const draw = itemDrawer(marks, size, font)
  function* labels(): Generator<string | undefined> {
    for (const serials of serialsOf(batch, wanted, hidden, roots)) yield serials === '' ? undefined : draw(symbol(serials), serials)
  }
  return { font, labels: labels() }
}

/** The serials of a range, each with its covert one behind it where that is asked for; nothing for what is void. */
function* serialsOf(batch: CodeBatch, { from, to }: Labels, hidden: boolean, roots?: RootKeys): Generator<string> {
  const write = serialWriter(keyed(batch), 'item', roots)
  const writeHidden = hidden ? serialWriter(keyed(batch), 'covert', roots) : undefined
  const each = hidden ? 40 : 20
  const bytes = Buffer.alloc(atOnce * each)
  for (let at = from; at <= to; at += atOnce) {
    const count = Math.min(atOnce, to - at + 1)
    write(bytes, 0, each, at, count)
    writeHidden?.(bytes, 20, each, at, count)
    const text = bytes.toString('latin1', 0, count * each)
    for (let i = 0; i < count; i++) {
      const isVoid = batch.voided.some(([first, last]) => first <= at + i && at + i <= last)
      yield isVoid ? '' : text.slice(i * each, i * each + each)
    }
  }
}
