import { entryKindLabel } from '@shared/credit/labels'
import { total } from '@shared/kernel/money'
import { type Instant, shanghaiDate } from '@shared/kernel/time'
import { paperWords as words } from '@shared/statements/labels'
import type { Statement, StatementLine } from '@shared/statements/model'
import type { TableDocument } from '../documents/model'

const about = ({ kind, reference, note }: StatementLine) => [entryKindLabel[kind], reference, note].filter(Boolean).join(' ')

function noteOf({ status, disputed = 0, confirmed }: Statement): string {
  if (status === 'confirmed' && confirmed) return words.confirmed(confirmed.by.name, shanghaiDate(confirmed.at))
  if (status === 'disputed') return words.disputed(disputed)
  return status === 'open' ? words.open : words.issued
}

/** A statement as it is printed: the same lines and figures. */
export function paperOf(statement: Statement, now: Instant): TableDocument {
  const { period, sellerName, buyerName, opening, closing, lines, totals, issuedAt = now } = statement
  const sumOf = (...kinds: string[]) => total(totals.flatMap(({ kind, amount }) => (kinds.includes(kind) ? [amount] : [])))
  const [shipped, paid] = [sumOf('shipment'), sumOf('payment')]
  const other = closing - opening - shipped - paid
  return {
    title: words.title,
    subtitle: words.month(period),
    parties: [
      { label: words.seller, name: sellerName },
      { label: words.buyer, name: buyerName },
    ],
    figures: [
      { label: words.opening, amount: opening },
      { label: words.shipped, amount: shipped },
      { label: words.paid, amount: paid },
      ...(other === 0 ? [] : [{ label: words.other, amount: other }]),
      { label: words.closing, amount: closing },
    ],
    columns: [
      { title: words.columns.date, kind: 'text', share: 2 },
      { title: words.columns.about, kind: 'text', share: 6 },
      { title: words.columns.amount, kind: 'amount', share: 2.5 },
      { title: words.columns.balance, kind: 'amount', share: 2.5 },
    ],
    rows: lines.map((line) => [shanghaiDate(line.at), about(line), line.amount, line.balance]),
    sum: [undefined, words.sum, closing - opening, closing],
    notes: [words.positive, noteOf(statement)],
    at: issuedAt,
  }
}
