import { total } from '@shared/kernel/money'
import { Refused } from '@shared/kernel/refused'
import { type Instant, shanghaiDate } from '@shared/kernel/time'
import type { OrderId } from '@shared/orders/model'
import { accountOf, unmoved } from '../credit/ledgerStore'
import { creditKey } from '../credit/store'
import { changeOrder, getOrder } from '../orders/store'
import { partyOf } from '../parties/store'
import { commit } from '../platform/table'
import { onAccount } from './allocating'
import { record } from './recording'
import { paymentOf } from './store'
import type { Transaction } from './wechatPay/model'
import { collectedFor, endIntent, intentOf, paymentsCollected } from './wechatStore'

/** What WeChat says was paid is recorded once, if it is what was asked for. Refuses with payment.unknown and callback.unverified {reason: amount}. */
export async function collect({ outTradeNo, transactionId, amount, paidAt = '' }: Transaction, now: Instant): Promise<void> {
  const intent = await intentOf(outTradeNo)
  if (!intent || !transactionId) throw new Refused('payment.unknown')
  if (amount !== intent.amount) throw new Refused('callback.unverified', { reason: 'amount' })
  const { paymentId, buyerId, sellerId, orderId } = intent
  const seller = (await partyOf(sellerId))!
  const receivedOn = [shanghaiDate(paidAt || now), shanghaiDate(now)].sort()[0]!
  const payment = { paymentId, buyerId, amount, method: 'wechatPay', reference: transactionId, receivedOn, orderId } as const
  const others = [endIntent(paymentId, 'paid'), ...(orderId ? [collectedFor(orderId, paymentId)] : [])]
  await record({ ...payment, seller, transactionId }, now, others)
  if (orderId) await confirmPaidOrder(orderId, now)
}

/** An approved order that WeChat has collected in full needs nobody to confirm its money. */
export const confirmPaidOrder = (orderId: OrderId, now: Instant): Promise<void> =>
  onAccount(async () => {
    const held = await getOrder(orderId)
    if (held?.order.status !== 'approved') return
    const { order } = held
    const account = await accountOf(order.sellerId, order.buyerId)
    const payments = await Promise.all((await paymentsCollected(orderId)).map(paymentOf))
    const last = payments.at(-1)
    // What it paid elsewhere, or gave back, is not here for this order.
    if (!last || total(payments.map((one) => one?.payment.open ?? 0)) < order.total) return
    const steps = [{ status: 'fundsConfirmed', at: now, what: 'paid', documentId: last.payment.paymentId }] as const
    await commit(changeOrder(held, { steps }), { key: creditKey(order.sellerId, order.buyerId), check: true, guard: unmoved(account) })
  })
