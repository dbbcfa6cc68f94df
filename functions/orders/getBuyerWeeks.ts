import { dayBegins, shanghaiDate } from '@shared/kernel/time'
import { getBuyerWeeks } from '@shared/orders/api'
import { http } from '../platform/http'
import { partyInReach } from '../platform/scope'
import { firstMonday, weeksOf } from './rules/weeks'
import { ordersBought } from './store'

/** More orders than a buyer makes in eight weeks. */
const limit = 1000

/** What a buyer ordered from the caller's party, or the caller's party itself from whomever. */
export const handler = http(getBuyerWeeks, async ({ input, actor, now }) => {
  const { partyId } = actor.party
  const buyer = await partyInReach(actor, input.buyerId)
  const today = shanghaiDate(now)
  const bought = await ordersBought(buyer.partyId, { from: dayBegins(firstMonday(today)), before: '~', limit })
  const orders = bought.flatMap(({ order }) => (buyer.partyId === partyId || order.sellerId === partyId ? [order] : []))
  return { weeks: weeksOf(orders, today) }
})
