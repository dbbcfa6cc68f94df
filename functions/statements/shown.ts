import type { EntryKind } from '@shared/credit/ledger'
import { total } from '@shared/kernel/money'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { Statement, StatementLine } from '@shared/statements/model'
import { periodOf } from '@shared/statements/period'
import { accountOf, entriesAfter } from '../credit/ledgerStore'
import { namesOf, unissued } from './issuing'
import { openSlice, type Placed } from './rules/slices'
import { type Held, type Of, statementWithDisputes } from './store'

/** A statement with its lines: an issued one as it was issued, another month as it stands now. Refuses with statement.unknown. */
export async function statementShown(of: Of, now: Instant): Promise<Statement> {
  const { held, disputes } = await statementWithDisputes(of)
  if (held) return { ...held.summary, ...withTotals(await linesOf(held)), disputes }
  const slice = openSlice(await unissued(await accountOf(of.sellerId, of.buyerId)), of.period, periodOf(now))
  if (!slice) throw new Refused('statement.unknown')
  const { opening, closing, lines } = slice
  const names = await namesOf(of.sellerId, of.buyerId)
  return { ...of, ...names, status: 'open', opening, closing, lineCount: lines.length, ...withTotals(lines), disputes }
}

/** The lines of an issued statement, which are as many as it says, from its place in the ledger on. */
export const linesOf = async ({ summary, after }: Held): Promise<Placed[]> =>
  summary.lineCount === 0 ? [] : entriesAfter(summary.sellerId, summary.buyerId, after, summary.lineCount)

function withTotals(placed: readonly Placed[]) {
  const lines: StatementLine[] = placed.map(({ entry }) => ({ ...entry, lineId: entry.entryId }))
  const kinds = [...new Set(lines.map(({ kind }) => kind))]
  const sums = (kind: EntryKind) => {
    const amounts = lines.flatMap((line) => (line.kind === kind ? [line.amount] : []))
    return { kind, amount: total(amounts), count: amounts.length }
  }
  return { lines, totals: kinds.map(sums) }
}
