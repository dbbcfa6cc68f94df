import { listBonusEntries } from '@shared/bonus/api'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { storeRead } from './reach'
import { entriesOf } from './store'

export const handler = http(listBonusEntries, async ({ input: { partyId, after }, actor }) => {
  const store = await storeRead(actor, partyId)
  return page(
    await entriesOf(store.partyId, after && fromCursor(after), pageSize + 1),
    ({ sortKey }) => sortKey,
    ({ entry }) => entry,
  )
})
