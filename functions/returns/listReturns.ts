import { pageSize } from '@shared/kernel/page'
import { listReturns } from '@shared/returns/api'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { returnsOf } from './store'

/** A party reads its own side only: the party comes from the actor, never from the input. */
export const handler = http(listReturns, async ({ input: { as, status, after }, actor }) => {
  const found = await returnsOf({ as, status, partyId: actor.party.partyId }, after && fromCursor(after), pageSize + 1)
  return page(
    found,
    ({ sortKey }) => sortKey,
    ({ summary }) => summary,
  )
})
