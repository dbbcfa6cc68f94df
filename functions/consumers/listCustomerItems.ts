import { listCustomerItems } from '@shared/consumers/api'
import { pageSize } from '@shared/kernel/page'
import { Refused } from '@shared/kernel/refused'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { boundBy, logAccess, ownerOf } from './store'

/** One customer's items. Who is another dealer's customer looks as if there were none. */
export const handler = http(listCustomerItems, async ({ input: { ownerId, after }, actor: { party, staff }, now }) => {
  const { dealerId, points } = await ownerOf(ownerId)
  if (!dealerId || (party.kind !== 'hq' && dealerId !== party.partyId)) throw new Refused('party.unknown')
  const shown = page(
    await boundBy(ownerId, after && fromCursor(after), pageSize + 1),
    ({ sortKey }) => sortKey,
    ({ binding }) => binding,
  )
  if (party.kind === 'hq') await logAccess(dealerId, { at: now, staffId: staff.staffId, name: staff.name, shown: 1 })
  return { ...shown, points }
})
