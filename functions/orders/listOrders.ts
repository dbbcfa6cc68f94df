import { dayBegins, plusDays, shanghaiDate } from '@shared/kernel/time'
import { listOrders } from '@shared/orders/api'
import { openStatuses } from '@shared/orders/lifecycle'
import type { OrderSummary } from '@shared/orders/model'
import { http } from '../platform/http'
import { fromCursor } from '../platform/pages'
import { isOnlyRep, ownParty, partyInReach } from '../platform/scope'
import { ordersBelow } from './below'
import { sought } from './rules/search'
import { ordersBought, ordersSold } from './store'
import { type Stretch, walk } from './walk'

/** A party reads its own side only: the party comes from the actor, never from the input. A rep sees the areas assigned, whatever is asked. */
export const handler = http(listOrders, async ({ input, actor, now }) => {
  const { status, search, after } = input
  const { partyId } = actor.party
  const as = isOnlyRep(actor) ? 'subtree' : input.as
  const buyerId = as === 'buyer' ? ownParty(actor, input.buyerId) : input.buyerId && (await partyInReach(actor, input.buyerId)).partyId
  const desk = as === 'seller' && !buyerId && status && openStatuses.includes(status) ? status : undefined
  const read = (stretch: Stretch) =>
    buyerId ? ordersBought(buyerId, stretch) : as === 'seller' ? ordersSold(partyId, desk, stretch) : ordersBelow(actor, stretch)

  const { matches, day } = search ? sought(search, shanghaiDate(now)) : {}
  const { from = day, to = day } = input
  const ends = [...(to ? [dayBegins(plusDays(to, 1))] : []), ...(after ? [fromCursor(after)] : []), '~']
  const tests = [
    ...(matches ? [matches] : []),
    ...(status && !desk ? [(order: OrderSummary) => order.status === status] : []),
    ...(as === 'seller' && buyerId ? [(order: OrderSummary) => order.sellerId === partyId] : []),
  ]
  const keeps = tests.length > 0 ? (order: OrderSummary) => tests.every((test) => test(order)) : undefined
  return walk(read, { from: from ? dayBegins(from) : '', before: ends.sort()[0]! }, keeps)
})
