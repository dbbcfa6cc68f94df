import type { EntryKind } from '@shared/credit/ledger'
import type { Fen } from '@shared/kernel/money'
import type { OrderSummary } from '@shared/orders/model'

/** A debit that is not paid in full. */
export interface Debt {
  entryId: string
  orderId?: string | undefined
  open: Fen
}
/** A credit that is not used up; `held` of it is kept back for a refund. */
export interface Money extends Debt {
  kind: EntryKind
  held: Fen
}
export interface Pair<C = Money, D = Debt> {
  credit: C
  debit: D
  amount: Fen
}

/** What an order may still come to owe, sent off or not: as much of a payment for it is kept for it. */
export function stillToCome({
  status,
  total,
  shippedAmount = 0,
  paid = 0,
}: Pick<OrderSummary, 'status' | 'total' | 'shippedAmount' | 'paid'>) {
  if (status === 'rejected' || status === 'cancelled' || status === 'settled') return 0
  return Math.max(0, (status === 'closedShort' ? shippedAmount : total) - paid)
}

/**
 * Which credit pays which debit. What was sent for an order pays that order first and waits for the rest of it to ship; what is left over pays
 * whatever is due first. Both lists come in their order: debits by due date, credits by age. At most `most` pairs, so that they fit a commit.
 */
export function pairs<C extends Money, D extends Debt>(
  debits: readonly D[],
  credits: readonly C[],
  toCome: ReadonlyMap<string, Fen>,
  most: number,
): Pair<C, D>[] {
  const found = new Map<string, Pair<C, D>>()
  const owed = new Map(debits.map(({ entryId, open }) => [entryId, open]))
  const has = new Map(credits.map(({ entryId, open, held }) => [entryId, open - held]))
  const waits = new Map(toCome)
  const take = (credit: C, debit: D, most: Fen) => {
    const amount = Math.min(most, has.get(credit.entryId)!, owed.get(debit.entryId)!)
    if (amount <= 0) return
    const name = `${credit.entryId} ${debit.entryId}`
    found.set(name, { credit, debit, amount: amount + (found.get(name)?.amount ?? 0) })
    has.set(credit.entryId, has.get(credit.entryId)! - amount)
    owed.set(debit.entryId, owed.get(debit.entryId)! - amount)
    const { orderId } = debit
    if (orderId && waits.has(orderId)) waits.set(orderId, waits.get(orderId)! - amount)
  }
  for (const credit of credits)
    for (const debit of debits) if (credit.orderId && credit.orderId === debit.orderId) take(credit, debit, credit.open)
  for (const credit of credits) {
    // Only money that was sent is kept for goods that are still to come; a credit note is for goods that came.
    const keep =
      credit.kind === 'payment' && credit.orderId ? Math.min(has.get(credit.entryId)!, Math.max(0, waits.get(credit.orderId) ?? 0)) : 0
    if (keep > 0) waits.set(credit.orderId!, waits.get(credit.orderId!)! - keep)
    for (const debit of debits) take(credit, debit, has.get(credit.entryId)! - keep)
  }
  return [...found.values()].slice(0, most)
}
