import { listStock } from '@shared/inventory/api'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { partyInReach } from '../platform/scope'
import { stockFrom } from './store'

/** Levels of one party within reach, in the order of the shelf. */
export const handler = http(listStock, async ({ input: { partyId, after }, actor }) => {
  const party = await partyInReach(actor, partyId)
  const found = await stockFrom(party.partyId, after && fromCursor(after), pageSize + 1)
  return page(
    found,
    ({ place }) => place,
    ({ place: _, ...stock }) => stock,
  )
})
