import { Refused } from '@shared/kernel/refused'
import { prepayWechat } from '@shared/payments/api'
import { getOrder } from '../orders/store'
import { hqId, partyOf, supplierOf } from '../parties/store'
import { http } from '../platform/http'
import { commit } from '../platform/table'
import { openidOf } from '../platform/wechatLogin'
import { collectsFor, isSameIntent, payableUntil } from './rules/wechat'
import { prepay } from './wechatPay/client'
import { type Intent, insertIntent, intentOf } from './wechatStore'

/** What is to be paid is written down before WeChat is asked, so that whatever it says of it is understood. */
export const handler = http(prepayWechat, async ({ input: { code, ...asked }, actor: { staff, party: buyer }, now }) => {
  const held = asked.orderId && (await getOrder(asked.orderId))
  if (asked.orderId && !held) throw new Refused('order.unknown')
  const order = held ? held.order : undefined
  const sellerId = collectsFor({ buyerId: buyer.partyId, sellerId: supplierOf(buyer), hqId: await hqId(), order })
  const openid = await openidOf(code)
  const opened: Intent = { ...asked, sellerId, buyerId: buyer.partyId, openid, staffId: staff.staffId, at: now, status: 'open' }
  const intent = await commit(insertIntent(opened)).then(
    () => opened,
    async (error) => {
      const earlier = await intentOf(asked.paymentId)
      if (!earlier) throw error
      return earlier
    },
  )
  if (intent.buyerId !== buyer.partyId) throw new Refused('actor.forbidden')
  if (!isSameIntent(intent, opened)) throw new Refused('payment.duplicate')
  const description = `${(await partyOf(sellerId))?.name ?? ''} ${order ? order.number : '货款'}`
  const { paymentId, amount } = intent
  return { paymentId, ...(await prepay({ outTradeNo: paymentId, amount, description, openid, expiresAt: payableUntil(intent) })) }
})
