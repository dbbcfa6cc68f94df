import { listCustomerAccess } from '@shared/consumers/api'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { dealerRead } from './reach'
import { accessesOf } from './store'

/** Who at HQ read a dealer's customers, the latest first. */
export const handler = http(listCustomerAccess, async ({ input: { partyId, after }, actor }) => {
  const { partyId: dealerId } = await dealerRead(actor, partyId)
  return page(
    await accessesOf(dealerId, after ? fromCursor(after) : '~', pageSize + 1),
    ({ sortKey }) => sortKey,
    ({ access }) => access,
  )
})
