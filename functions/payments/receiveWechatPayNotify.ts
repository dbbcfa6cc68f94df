import { receiveWechatPayNotify } from '@shared/payments/api'
import { callback } from '../platform/callback'
import { collect } from './collecting'
import { parseNotify } from './wechatPay/notify'
import { refundHeard } from './wechatRefunds'

/** WeChat Pay's news: signed, sealed, and about what was asked for; said twice it is heard once. */
export const handler = callback(receiveWechatPayNotify, async ({ headers, rawBody, now }) => {
  const notice = parseNotify(headers, rawBody, now)
  if (notice.kind === 'payment' && notice.transaction.state === 'SUCCESS') await collect(notice.transaction, now)
  if (notice.kind === 'refund') await refundHeard(notice.refund, now)
  return { code: 'SUCCESS' as const, message: '成功' }
})
