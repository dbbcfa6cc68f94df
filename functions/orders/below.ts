import type { Actor } from '../platform/auth'
import { isOnlyRep } from '../platform/scope'
import { ordersByIds } from './store'
import { areaOf, belowOf, ordersSeen } from './viewStore'
import type { Seen, Stretch } from './walk'

/** The orders of everyone below the caller, or of a rep's areas. */
export async function ordersBelow(actor: Actor, stretch: Stretch): Promise<Seen[]> {
  const onlookers = isOnlyRep(actor) ? actor.staff.areas.map(areaOf) : [belowOf(actor.party.partyId)]
  const seen = await ordersSeen(onlookers, stretch)
  const orders = new Map((await ordersByIds(seen.map(({ orderId }) => orderId))).map((order) => [order.orderId, order]))
  return seen.map(({ orderId, time }) => ({ time, order: orders.get(orderId) }))
}
