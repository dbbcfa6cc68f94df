import { Refused } from '@shared/kernel/refused'
import type { HeldOrder } from '@shared/orders/held'
import { sideOf as sideIn } from '@shared/orders/lifecycle'
import type { Order, OrderId } from '@shared/orders/model'
import { partyOf } from '../parties/store'
import type { Actor } from '../platform/auth'
import { isOnlyRep, reaches } from '../platform/scope'
import { getOrder } from './store'

export const sideOf = ({ order }: HeldOrder, { party }: Actor) => sideIn(order, party.partyId)

/** The order as this caller may see it: what the seller's people write for each other is cut out for everybody else. */
export const shownTo = ({ party }: Actor, order: Order): Order =>
  order.sellerId === party.partyId || !order.timeline.some(({ internal }) => internal)
    ? order
    : { ...order, timeline: order.timeline.filter(({ internal }) => !internal) }

/** The order, for its buyer, its seller and whoever is above the buyer; a sales rep sees those of the areas assigned. */
export async function orderInReach(actor: Actor, orderId: OrderId): Promise<HeldOrder> {
  const held = await getOrder(orderId)
  if (!held) throw new Refused('order.unknown')
  if (sideOf(held, actor) && !isOnlyRep(actor)) return held
  const buyer = await partyOf(held.order.buyerId)
  if (!buyer || !(await reaches(actor, buyer))) throw new Refused('actor.forbidden')
  return held
}
