import type { OpenDebitShown } from '@shared/credit/model'
import { type Fen, total } from '@shared/kernel/money'
import type { OrderId } from '@shared/orders/model'
import type { Allocation } from '@shared/payments/model'
import { money, typedMoney } from '../../platform/formatting/money'

export interface Owed {
  orderId: OrderId
  /** Still to be paid, by whatever. */
  open: Fen
  /** Paid of it by this payment. */
  paid: Fen
  /** When the first of it is due; absent where nothing is open. */
  dueOn?: string
}

/** Orders that this payment could pay or has paid, the first due first. */
export function owedByOrder(debits: readonly OpenDebitShown[], allocations: readonly Allocation[]): Owed[] {
  const orders = new Map<OrderId, Owed>()
  const of = (orderId: OrderId) => orders.get(orderId) ?? { orderId, open: 0, paid: 0 }
  for (const { orderId, open, dueOn } of debits) {
    if (!orderId) continue
    const one = of(orderId as OrderId)
    orders.set(one.orderId, { ...one, open: one.open + open, dueOn: one.dueOn ?? dueOn })
  }
  for (const { orderId, amount } of allocations) {
    if (!orderId) continue
    const one = of(orderId)
    orders.set(orderId, { ...one, paid: one.paid + amount })
  }
  return [...orders.values()]
}

/** What is asked for: orders whose amount was typed anew and is more than they have of the payment; or why it cannot be. */
export function wantedOf(
  owed: readonly Owed[],
  typed: Record<string, string>,
  reach: Fen,
): { wanted: { orderId: OrderId; amount: Fen }[]; problem?: string } {
  const asked = owed.flatMap((one) => {
    const text = typed[one.orderId]?.trim()
    return text ? [{ ...one, amount: typedMoney(text) }] : []
  })
  if (asked.some(({ amount }) => amount === undefined)) return { wanted: [], problem: '金额填数字' }
  const wanted = asked.flatMap(({ orderId, amount, paid }) => (amount! > paid ? [{ orderId, amount: amount! }] : []))
  const over = asked.find(({ amount, open, paid }) => amount! > open + paid)
  if (over) return { wanted: [], problem: `有一单最多付 ${money(over.open + over.paid)}` }
  const sum = total(wanted.map(({ amount }) => amount))
  return sum > reach ? { wanted: [], problem: `超了 ${money(sum - reach)}` } : { wanted }
}
