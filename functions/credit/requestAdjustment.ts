import { requestAdjustment } from '@shared/credit/api'
import { Refused } from '@shared/kernel/refused'
import { getOrder } from '../orders/store'
import { partyOf, supplierOf } from '../parties/store'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { adjustmentOf, beginAdjustment } from './adjustmentStore'
import { accountOf } from './ledgerStore'
import { mustBeSame, newAdjustment } from './rules/adjustment'

/** A seller asks to change what a buyer owes it: one that buys from it now, or did once. */
export const handler = http(requestAdjustment, async ({ input: { buyerId, ...asked }, actor, now }) => {
  const { partyId: sellerId } = actor.party
  const [buyer, { posted }] = await Promise.all([partyOf(buyerId), accountOf(sellerId, buyerId)])
  if (!buyer || (supplierOf(buyer) !== sellerId && posted === undefined)) throw new Refused('actor.forbidden')
  const order = asked.orderId && (await getOrder(asked.orderId))?.order
  if (asked.orderId && (!order || order.sellerId !== sellerId || order.buyerId !== buyerId)) throw new Refused('order.unknown')
  const wanted = newAdjustment(asked, buyer, actor.staff, now)
  const ask = async () => {
    const earlier = await adjustmentOf(wanted.adjustmentId)
    if (earlier) mustBeSame(earlier, wanted)
    else await commit(beginAdjustment(wanted))
    return earlier ?? wanted
  }
  return again('ledgerAdjustment.duplicate', ask, 2)
})
