import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { PaymentId, Refund, RefundId } from '@shared/payments/model'
import { allocateAccount } from './allocating'
import { failRefund, finishRefund } from './refunding'
import { type HeldPayment, paymentOf, refundOf } from './store'
import { refund as refundAtWechat } from './wechatPay/client'
import type { WechatRefund } from './wechatPay/model'

/** Asks WeChat to give it back, the same refund however often. No answer leaves it pending, to be asked about again; a refusal ends it. */
export async function askForRefund(held: HeldPayment, refund: Refund, now: Instant): Promise<void> {
  const { paymentId: outTradeNo, amount: total, buyerId, sellerId } = held.payment
  const { refundId: outRefundNo, amount, reason } = refund
  try {
    await refundEnded(held, refund, await refundAtWechat({ outRefundNo, outTradeNo, amount, total, reason }), now)
  } catch (error) {
    if (error instanceof Refused && error.code === 'wechatPay.unavailable') return
    if (!(error instanceof Refused) || error.code !== 'wechatPay.refused') throw error
    await failRefund(held, refund, now)
    await allocateAccount(sellerId, buyerId, now)
    throw error
  }
}

/**
 * What became of a refund, if it is the one that was asked for. What is abnormal at WeChat (a card that was closed) stays pending: it goes on when
 * somebody has seen to it there. Refuses with callback.unverified {reason: amount}.
 */
export async function refundEnded(
  held: HeldPayment,
  refund: Refund,
  { state, amount, outTradeNo }: WechatRefund,
  now: Instant,
): Promise<void> {
  const { paymentId, sellerId, buyerId } = held.payment
  if (amount !== refund.amount || outTradeNo !== paymentId) throw new Refused('callback.unverified', { reason: 'amount' })
  if (state === 'SUCCESS') await finishRefund(held, refund, now)
  if (state !== 'CLOSED') return
  await failRefund(held, refund, now)
  await allocateAccount(sellerId, buyerId, now)
}

/** The same from a notification. Refuses with payment.unknown. */
export async function refundHeard(told: WechatRefund, now: Instant): Promise<void> {
  const held = await paymentOf(told.outTradeNo as PaymentId)
  const refund = held && (await refundOf(held.payment.paymentId, told.outRefundNo as RefundId))
  if (!refund) throw new Refused('payment.unknown')
  await refundEnded(held, refund, told, now)
}
