import { newId } from '@shared/kernel/id'
import { Refused } from '@shared/kernel/refused'
import { type Instant, shanghaiDate } from '@shared/kernel/time'
import type { Party } from '@shared/parties/model'
import type { Payment, PaymentSummary } from '@shared/payments/model'
import { accountOf, post } from '../credit/ledgerStore'
import { getOrder } from '../orders/store'
import { partyOf, supplierOf } from '../parties/store'
import { logFault } from '../platform/log'
import { commit, type Write } from '../platform/table'
import { allocateAccount, onAccount } from './allocating'
import { isSame, mayRecord } from './rules/recording'
import { type HeldPayment, insertPayment, paymentOf } from './store'

export interface Recording
  extends Pick<PaymentSummary, 'paymentId' | 'buyerId' | 'amount' | 'method' | 'reference' | 'receivedOn' | 'orderId' | 'voucherId'> {
  seller: Party
  by?: Payment['by']
  transactionId?: string
}

/**
 * The payment, its entry and the account in one commit, with whatever else belongs to it; then it pays what is open. Repeated, it is the same
 * payment; another under the same id is payment.duplicate. What could not be allocated at once is allocated from the event.
 */
export async function record(recording: Recording, now: Instant, others: readonly Write[] = []): Promise<HeldPayment> {
  const { seller, buyerId } = recording
  try {
    const held = await onAccount(() => recordOnce(recording, now, others))
    await allocateAccount(seller.partyId, buyerId, now).catch((error) => logFault('allocateAccount', recording.paymentId, error))
    return held
  } catch (error) {
    const earlier = error instanceof Refused && (await paymentOf(recording.paymentId))
    if (!earlier) throw error
    if (earlier.payment.sellerId !== seller.partyId) throw new Refused('actor.forbidden')
    if (!isSame(earlier.payment, { ...recording, sellerId: seller.partyId })) throw new Refused('payment.duplicate')
    return earlier
  }
}

async function recordOnce(recording: Recording, now: Instant, others: readonly Write[]): Promise<HeldPayment> {
  const { seller, by, transactionId, ...payment } = recording
  const { paymentId, amount, orderId, reference, receivedOn } = payment
  const [account, party, order] = await Promise.all([
    accountOf(seller.partyId, payment.buyerId),
    partyOf(payment.buyerId),
    orderId && getOrder(orderId),
  ])
  if (orderId && !order) throw new Refused('order.unknown')
  const buyer = mayRecord({
    ...{
      sellerId: seller.partyId,
      buyer: party,
      supplierId: party && supplierOf(party),
      hasAccount: account.posted !== undefined || !!transactionId,
    },
    ...{ order: order ? order.order : undefined, receivedOn, today: shanghaiDate(now) },
  })
  const entry = { entryId: newId('led'), kind: 'payment', amount: -amount, documentId: paymentId } as const
  const posting = post(account, { entry: { ...entry, ...(orderId && { orderId }), ...(reference && { reference }) } }, now)
  const held: HeldPayment = {
    payment: { ...payment, sellerId: seller.partyId, sellerName: seller.name, buyerName: buyer.name, open: amount, at: posting.entry.at },
    ...(by && { by }),
    entry: { entryId: entry.entryId, at: posting.entry.at },
    ...(transactionId && { transactionId }),
  }
  await commit(insertPayment(held), ...posting.writes, ...others)
  return held
}
