import { gtin14 } from '@shared/catalog/gtin'
import type { CodeBatch } from '@shared/codes/model'
import type { RootKeys } from '../keys'
import { atOnce, serialWriter } from '../serials'
import { keyed } from '../uris'
import { labelDrawer } from './label'
import { Pdf } from './pdf'
import { type SheetName, sheets } from './sheets'
import { symbolMaker } from './symbols'

interface Wanted {
  from: number
  to: number
  sheet: SheetName
}

/** The items of a range that are not void, some at a time, with their serials. */
function* serialsOf(batch: CodeBatch, { from, to }: Wanted, roots?: RootKeys): Generator<string> {
  const write = serialWriter(keyed(batch), 'item', roots)
  const bytes = Buffer.alloc(atOnce * 20)
  for (let at = from; at <= to; at += atOnce) {
    const count = Math.min(atOnce, to - at + 1)
    write(bytes, 0, 20, at, count)
    const text = bytes.toString('latin1', 0, count * 20)
    for (let i = 0; i < count; i++) {
      const isVoid = batch.voided.some(([first, last]) => first <= at + i && at + i <= last)
      yield isVoid ? '' : text.slice(i * 20, i * 20 + 20)
    }
  }
}

/** A file of label sheets, page by page. Items that are void are left out, and no gap is. */
export function* labelPieces(batch: CodeBatch, wanted: Wanted, roots?: RootKeys): Generator<{ bytes: Buffer; codes: number }> {
  const sheet = sheets[wanted.sheet]
  const perPage = sheet.columns * sheet.rows
  const { size, symbol } = symbolMaker(`${batch.stem}/01/${gtin14(batch.gtin)}/21/`)
  const draw = labelDrawer(batch, sheet, size)
  const pdf = new Pdf(sheet.width, sheet.height)
  yield { bytes: pdf.head(), codes: 0 }
  let [drawn, place, codes] = ['', 0, 0]
  for (const serial of serialsOf(batch, wanted, roots)) {
    codes++
    if (serial === '') continue
    drawn += draw(place++, symbol(serial), serial)
    if (place < perPage) continue
    yield { bytes: pdf.page(drawn), codes }
    ;[drawn, place, codes] = ['', 0, 0]
  }
  if (place > 0) yield { bytes: pdf.page(drawn), codes }
  yield { bytes: pdf.tail(`${batch.product.name} ${wanted.from}–${wanted.to}`), codes: 0 }
}
