import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { PaymentId, RefundId } from '@shared/payments/model'
import { commit } from '../platform/table'
import { collect } from './collecting'
import { finishRefund } from './refunding'
import { became } from './rules/wechat'
import { paymentOf, refundOf } from './store'
import { closeTransaction, refundOf as refundAtWechat, transactionOf } from './wechatPay/client'
import { askForRefund, refundEnded } from './wechatRefunds'
import { endIntent, intentOf } from './wechatStore'

/** A payment that nobody was told of: recorded when it was paid, closed when nobody will pay it any more. */
export async function askAboutIntent(paymentId: PaymentId, now: Instant): Promise<void> {
  const intent = await intentOf(paymentId)
  if (intent?.status !== 'open') return
  const transaction = await transactionOf(paymentId)
  const what = became(transaction?.state, intent.at, now)
  if (what === 'open') return
  if (what === 'paid') return collect(transaction!, now)
  // Closed here only when WeChat has closed it: whoever paid in between is told by the next query.
  if (what === 'closable') await closeTransaction(paymentId)
  await commit(endIntent(paymentId, 'closed')).catch((error) => {
    if (!(error instanceof Refused) || error.code !== 'payment.duplicate') throw error
  })
}

/** A refund that was cut short, or whose end nobody was told of. */
export async function askAboutRefund(paymentId: PaymentId, refundId: RefundId, now: Instant): Promise<void> {
  const [held, refund] = await Promise.all([paymentOf(paymentId), refundOf(paymentId, refundId)])
  if (!held || refund?.status !== 'pending') return
  if (!held.transactionId) return finishRefund(held, refund, now)
  const told = await refundAtWechat(refundId)
  await (told ? refundEnded(held, refund, told, now) : askForRefund(held, refund, now))
}
