import type { OrderStatus, OrderSummary } from '@shared/orders/model'
import type { Actor } from '../platform/auth'
import { isOnlyRep } from '../platform/scope'
import { ordersByIds } from './store'
import { areaOf, belowOf, ordersSeen } from './viewStore'

/** The orders of everyone below the caller, or of a rep's areas: read on until the page is full. */
export async function ordersBelow(
  actor: Actor,
  { status, after, limit }: { status?: OrderStatus | undefined; after?: string | undefined; limit: number },
): Promise<OrderSummary[]> {
  const onlookers = isOnlyRep(actor) ? actor.staff.areas.map(areaOf) : [belowOf(actor.party.partyId)]
  const kept: OrderSummary[] = []
  for (let from = after; kept.length < limit; ) {
    const seen = await ordersSeen(onlookers, from, limit)
    const orders = await ordersByIds(seen.map(({ orderId }) => orderId))
    kept.push(...orders.filter((order) => !status || order.status === status))
    if (seen.length < limit) break
    from = seen.at(-1)?.time
  }
  return kept.slice(0, limit)
}
