import { pageSize } from '@shared/kernel/page'
import { listStaff } from '@shared/parties/api'
import { peopleOf } from '../identity/store'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { partyInReach } from '../platform/scope'

/** The people of one party within reach, by name. */
export const handler = http(listStaff, async ({ input: { partyId, after }, actor }) => {
  const party = await partyInReach(actor, partyId)
  const found = await peopleOf(party.partyId, after && fromCursor(after), pageSize + 1)
  return page(
    found,
    ({ sortKey }) => sortKey,
    ({ staff }) => staff,
  )
})
