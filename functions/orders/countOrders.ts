import { countOrders } from '@shared/orders/api'
import { openStatuses } from '@shared/orders/lifecycle'
import { manyOrders } from '@shared/orders/model'
import { http } from '../platform/http'
import { isOnlyRep } from '../platform/scope'
import { ordersBelow } from './below'
import { countsOf } from './rules/counts'
import { countSold, ordersBought, ordersSold } from './store'

/** What a badge shows: a seller's from the desk's index, a buyer's from its last orders, a rep's from the last of the areas assigned. */
export const handler = http(countOrders, async ({ input: { as }, actor }) => {
  const { partyId } = actor.party
  const newest = (limit: number) => ({ from: '', before: '~', limit })
  if (isOnlyRep(actor)) return countsOf((await ordersBelow(actor, newest(manyOrders))).flatMap(({ order }) => order ?? []))
  if (as === 'buyer') return countsOf((await ordersBought(partyId, newest(2 * manyOrders))).map(({ order }) => order))
  const [submitted, ...others] = await Promise.all([
    ordersSold(partyId, 'submitted', newest(manyOrders)),
    ...openStatuses.slice(1).map(async (status) => [status, await countSold(partyId, status, manyOrders)] as const),
  ])
  return { ...countsOf(submitted.map(({ order }) => order)), ...Object.fromEntries(others) }
})
