import { type Fen, total } from '@shared/kernel/money'
import { Refused } from '@shared/kernel/refused'
import type { OrderId } from '@shared/orders/model'
import { type Debt, type Money, type Pair, pairs } from './matching'

interface Wanted {
  orderId: OrderId
  amount: Fen
}

/** What each order named still lacks of the payment; nothing of what it has is taken away. */
export function lacking(wanted: readonly Wanted[], paid: readonly { orderId?: string | undefined; amount: Fen }[]): Wanted[] {
  const has = (orderId: string) => total(paid.filter((one) => one.orderId === orderId).map(({ amount }) => amount))
  return wanted.map(({ orderId, amount }) => ({ orderId, amount: amount - has(orderId) })).filter(({ amount }) => amount > 0)
}

/** The payment's money on these orders' debits, the first due first. Refuses with payment.tooMuch what an order does not owe. */
export function pairsByHand<C extends Money, D extends Debt>(credit: C, debits: readonly D[], lacks: readonly Wanted[]): Pair<C, D>[] {
  return lacks.flatMap(({ orderId, amount }) => {
    const owed = debits.filter((debit) => debit.orderId === orderId)
    const most = total(owed.map(({ open }) => open))
    if (amount > most) throw new Refused('payment.tooMuch', { orderId, most })
    return pairs(owed, [{ ...credit, open: amount, held: 0 }], new Map(), owed.length).map((pair) => ({ ...pair, credit }))
  })
}
