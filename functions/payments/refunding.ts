import { newId } from '@shared/kernel/id'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { Refund } from '@shared/payments/model'
import { accountOf, post } from '../credit/ledgerStore'
import { changeCredit, matchedBy, openDebits, stillOpen } from '../credit/openStore'
import { commit } from '../platform/table'
import { onAccount } from './allocating'
import { creditOfPayment } from './byHand'
import { matchingWrites } from './matching'
import { refundable } from './rules/refunding'
import { changePayment, endRefund, type HeldPayment, insertRefund, paymentOf, refundOf } from './store'

type Asked = Omit<Refund, 'status' | 'at'>

/** Keeps back what is to be refunded, so that it pays nothing from now on: pending. The same again is the same refund. Refuses with payment.tooMuch and refund.duplicate. */
export async function openRefund(held: HeldPayment, asked: Asked, now: Instant): Promise<Refund> {
  const { paymentId } = held.payment
  try {
    return await onAccount(() => openOnce(held, asked, now))
  } catch (error) {
    const earlier = error instanceof Refused && (await refundOf(paymentId, asked.refundId))
    if (!earlier) throw error
    if (earlier.amount !== asked.amount || earlier.reason !== asked.reason) throw new Refused('refund.duplicate')
    return earlier
  }
}

async function openOnce({ payment: { paymentId }, entry }: HeldPayment, asked: Asked, now: Instant): Promise<Refund> {
  const held = (await paymentOf(paymentId))!
  const { payment } = held
  const account = await accountOf(payment.sellerId, payment.buyerId)
  const [{ credit, isThere }, rows, debits] = await Promise.all([
    creditOfPayment(held),
    matchedBy(account, entry.entryId),
    openDebits(account),
  ])
  const back = refundable(asked.amount, credit, rows)
  const taken = back.flatMap((row) => row.back.map(({ matched }) => matched.debit))
  const refund: Refund = { ...asked, status: 'pending', at: now }
  const of = { credit, isThere, holds: asked.amount, refunded: (payment.refunded ?? 0) + asked.amount }
  const writes = await matchingWrites({ account, pairs: [], back, of, stillOpen: await stillOpen(account, taken), debits, now })
  await commit(insertRefund(paymentId, refund), ...writes)
  return refund
}

/** The money is with the buyer: it is posted, and what was kept back is gone. Said again it changes nothing. */
export const finishRefund = (held: HeldPayment, { refundId, amount, reason }: Refund, now: Instant): Promise<void> =>
  ending(async () => {
    const { sellerId, buyerId, paymentId, orderId } = held.payment
    const account = await accountOf(sellerId, buyerId)
    const { credit } = await creditOfPayment(held)
    const entry = {
      entryId: newId('led'),
      kind: 'refund',
      amount,
      documentId: refundId,
      note: reason,
      ...(orderId && { orderId }),
    } as const
    const posting = post(account, { entry, matched: true }, now)
    const left = { open: credit.open - amount, held: credit.held - amount }
    await commit(
      endRefund(paymentId, refundId, 'done'),
      ...posting.writes,
      changeCredit(account, credit, left),
      changePayment(paymentId, { open: left.open - left.held }, ['payment.refunded']),
    )
  })

/** It did not go through: what was kept back is on account again. */
export const failRefund = (held: HeldPayment, { refundId, amount }: Refund, now: Instant): Promise<void> =>
  ending(async () => {
    const { payment } = (await paymentOf(held.payment.paymentId))!
    const account = await accountOf(payment.sellerId, payment.buyerId)
    const [{ credit }, debits] = await Promise.all([creditOfPayment(held), openDebits(account, { limit: 1 })])
    const of = { credit, isThere: true, holds: -amount, refunded: (payment.refunded ?? 0) - amount }
    const writes = await matchingWrites({ account, pairs: [], of, debits, now })
    await commit(endRefund(payment.paymentId, refundId, 'failed'), ...writes)
  })

/** Whoever ends it first has ended it. */
const ending = (end: () => Promise<void>) =>
  onAccount(end).catch((error) => {
    if (!(error instanceof Refused) || error.code !== 'refund.ended') throw error
  })
