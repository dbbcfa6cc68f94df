import { listBindings } from '@shared/consumers/api'
import { pageSize } from '@shared/kernel/page'
import { partyOf } from '../parties/store'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { ownerCalling } from './reach'
import { boundBy, ownerOf } from './store'

/** The caller's own items and points, and whose customer it is. */
export const handler = http(listBindings, async ({ input: { after }, consumer, actor }) => {
  const { ownerId, placed } = ownerCalling({ consumer, actor })
  const [found, { points, dealerId: joined, asked }] = await Promise.all([
    boundBy(ownerId, after && fromCursor(after), pageSize + 1),
    ownerOf(ownerId),
  ])
  const dealerId = joined ?? placed
  const dealer = dealerId && (await partyOf(dealerId))
  const shown = page(
    found,
    ({ sortKey }) => sortKey,
    ({ binding }) => binding,
  )
  return {
    ...shown,
    points,
    byScan: joined !== undefined,
    ...(dealer && { dealerId: dealer.partyId, dealerName: dealer.name }),
    ...(asked && { asked }),
  }
})
