import { listVisibleRanges } from '@shared/catalog/api'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { partyInReach } from '../platform/scope'
import { rangesOf } from './rangeStore'

/** A seller's ranges by name, for itself and whoever stands above it. */
export const handler = http(listVisibleRanges, async ({ input: { sellerId, after }, actor }) => {
  const seller = await partyInReach(actor, sellerId)
  const found = await rangesOf(seller.partyId, after && fromCursor(after), pageSize + 1)
  return page(
    found,
    ({ sortKey }) => sortKey,
    ({ range }) => range,
  )
})
