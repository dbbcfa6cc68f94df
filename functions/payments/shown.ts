import { Refused } from '@shared/kernel/refused'
import type { Payment, PaymentId } from '@shared/payments/model'
import { type Matched, matchedBy } from '../credit/openStore'
import { type HeldPayment, paymentOf, refundsOf } from './store'

const allocation = ({ debit: { entryId, documentId, orderId }, amount, at }: Matched) => ({
  ...{ entryId, documentId, amount, at },
  ...(orderId && { orderId }),
})

/** With what it paid and what went back of it. */
export async function shownPayment({ payment, by, entry }: HeldPayment): Promise<Payment> {
  const [rows, refunds] = await Promise.all([matchedBy(payment, entry.entryId), refundsOf(payment.paymentId)])
  return { ...payment, ...(by && { by }), allocations: rows.flatMap(({ matched }) => matched.map(allocation)), refunds }
}

/** As it is now. */
export async function paymentNow(paymentId: PaymentId): Promise<Payment> {
  const held = await paymentOf(paymentId)
  if (!held) throw new Refused('payment.unknown')
  return shownPayment(held)
}
