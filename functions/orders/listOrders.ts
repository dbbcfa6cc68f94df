import { pageSize } from '@shared/kernel/page'
import { listOrders } from '@shared/orders/api'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { isOnlyRep } from '../platform/scope'
import { ordersBelow } from './below'
import { inTime, ordersBought, ordersSold } from './store'

/** A party reads its own side only: the party comes from the actor, never from the input. A rep sees the areas assigned, whatever is asked. */
export const handler = http(listOrders, async ({ input: { as, status, after }, actor }) => {
  const { partyId } = actor.party
  const wanted = { status, after: after && fromCursor(after), limit: pageSize + 1 }
  const found =
    as === 'subtree' || isOnlyRep(actor)
      ? await ordersBelow(actor, wanted)
      : await (as === 'buyer' ? ordersBought : ordersSold)(partyId, wanted)
  return page(found, inTime, (order) => order)
})
