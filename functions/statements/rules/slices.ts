import type { LedgerEntry } from '@shared/credit/ledger'
import { type Fen, total } from '@shared/kernel/money'
import { nextPeriod, type Period, periodBegins, periodOf } from '@shared/statements/period'

export interface Placed {
  place: string
  entry: LedgerEntry
}

interface Facts {
  /** What was owed before the entries. */
  opening: Fen
  /** The place behind which they lie. */
  after: string | undefined
  /** All entries behind it, in their order. */
  entries: readonly Placed[]
  /** The first month that is not issued; that of the first entry where none ever was. */
  from: Period | undefined
  /** The last month that has ended. */
  through: Period
}

export interface Slice {
  period: Period
  opening: Fen
  closing: Fen
  after: string | undefined
  to: string
  lines: readonly Placed[]
}

/** The first month to be issued, if any: one with entries, or with something owed. Its closing is the balance after its last entry, or the ledger is wrong. */
export function nextSlice({ opening, after, entries, from, through }: Facts): Slice | undefined {
  const first = entries[0] && periodOf(entries[0].entry.at)
  const period = opening === 0 && first && (!from || first > from) ? first : (from ?? first)
  if (!period || period > through || (opening === 0 && !first)) return undefined
  const end = periodBegins(nextPeriod(period))
  const lines = entries.filter(({ entry }) => entry.at < end)
  const closing = opening + total(lines.map(({ entry }) => entry.amount))
  const last = lines.at(-1)
  if (last && last.entry.balance !== closing) throw new Error(`the ledger says ${last.entry.balance}, its entries ${closing}`)
  return { period, opening, closing, after, to: last?.place ?? after ?? '', lines }
}

/** A month that has not been issued, as it stands: what came before it is its opening. Undefined where there is nothing to show. */
export function openSlice(facts: Omit<Facts, 'through'>, period: Period, now: Period): Slice | undefined {
  const [begin, end] = [periodBegins(period), periodBegins(nextPeriod(period))]
  const before = facts.entries.filter(({ entry }) => entry.at < begin)
  const lines = facts.entries.filter(({ entry }) => entry.at >= begin && entry.at < end)
  const opening = facts.opening + total(before.map(({ entry }) => entry.amount))
  const isGone = facts.from !== undefined && period < facts.from
  if (period > now || isGone || (period < now && opening === 0 && lines.length === 0)) return undefined
  const closing = opening + total(lines.map(({ entry }) => entry.amount))
  return { period, opening, closing, after: facts.after, to: lines.at(-1)?.place ?? '', lines }
}
