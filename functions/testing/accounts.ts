import { EntryId } from '@shared/credit/ledger'
import { total } from '@shared/kernel/money'
import type { PartyId } from '@shared/parties/model'
import { accountOf, entriesAfter } from '../credit/ledgerStore'
import { matchedBy, openCredits, openDebits } from '../credit/openStore'

/** What must hold of an account at any moment, as the sums that must agree. */
export async function accountSums(sellerId: PartyId, buyerId: PartyId) {
  const of = { sellerId, buyerId }
  const { credit } = await accountOf(sellerId, buyerId)
  const entries = (await entriesAfter(sellerId, buyerId, undefined)).map(({ entry }) => entry)
  const [debits, credits] = [await openDebits(of), await openCredits(of)]
  const opened = new Map([...debits, ...credits].map(({ entryId, open }) => [entryId as string, open]))
  const paidOf = new Map<string, number>()
  const off: string[] = []
  for (const { entryId, kind, amount } of entries.filter((entry) => entry.amount < 0)) {
    const matched = (await matchedBy(of, EntryId.parse(entryId))).flatMap((row) => row.matched)
    for (const { debit, amount: paid } of matched) paidOf.set(debit.entryId, (paidOf.get(debit.entryId) ?? 0) + paid)
    const used = total(matched.map(({ amount: paid }) => paid)) + (opened.get(entryId) ?? 0)
    // What went back of a payment is neither open nor matched.
    if (kind === 'payment' ? used > -amount : used !== -amount) off.push(entryId)
  }
  for (const { entryId, amount, kind } of entries.filter((entry) => entry.amount > 0 && entry.kind !== 'refund'))
    if ((paidOf.get(entryId) ?? 0) + (opened.get(entryId) ?? 0) !== amount) off.push(`${kind} ${entryId}`)
  return {
    ...{ credit, entries, debits, credits, paidOf },
    balances: [
      credit.balance,
      total(entries.map(({ amount }) => amount)),
      total(debits.map(({ open }) => open)) - total(credits.map(({ open }) => open)),
    ],
    oldest: debits[0]?.dueOn,
    /** Entries that are not open and matched in full. */
    off,
  }
}
