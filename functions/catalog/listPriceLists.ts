import { listPriceLists } from '@shared/catalog/api'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { partyInReach } from '../platform/scope'
import { priceListsOf } from './listStore'

/** A seller's lists, for itself and whoever stands above it; a buyer never sees another's price. */
export const handler = http(listPriceLists, async ({ input: { sellerId, after }, actor }) => {
  const seller = await partyInReach(actor, sellerId)
  const found = await priceListsOf(seller.partyId, after && fromCursor(after), pageSize + 1)
  return page(
    found,
    ({ sortKey }) => sortKey,
    ({ list }) => list,
  )
})
