import { Refused } from '@shared/kernel/refused'
import type { HeldOrder } from '@shared/orders/held'
import { sideOf as sideIn } from '@shared/orders/lifecycle'
import type { OrderId } from '@shared/orders/model'
import { partyOf } from '../parties/store'
import type { Actor } from '../platform/auth'
import { isOnlyRep, reaches } from '../platform/scope'
import { getOrder } from './store'

export const sideOf = ({ order }: HeldOrder, { party }: Actor) => sideIn(order, party.partyId)

/** The order, for its buyer, its seller and whoever is above the buyer; a sales rep sees those of the areas assigned. */
export async function orderInReach(actor: Actor, orderId: OrderId): Promise<HeldOrder> {
  const held = await getOrder(orderId)
  if (!held) throw new Refused('order.unknown')
  if (sideOf(held, actor) && !isOnlyRep(actor)) return held
  const buyer = await partyOf(held.order.buyerId)
  if (!buyer || !(await reaches(actor, buyer))) throw new Refused('actor.forbidden')
  return held
}
