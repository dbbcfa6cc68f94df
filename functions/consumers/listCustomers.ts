import { listCustomers } from '@shared/consumers/api'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { dealerRead } from './reach'
import { customersOf, logAccess } from './store'

/** What HQ reads is logged before it is shown. */
export const handler = http(listCustomers, async ({ input: { partyId, after }, actor, now }) => {
  const dealer = await dealerRead(actor, partyId)
  const { items: found, next } = page(
    await customersOf(dealer.partyId, after ? fromCursor(after) : '~', pageSize + 1),
    ({ sortKey }) => sortKey,
    ({ customer }) => customer,
  )
  const items = found.filter((one) => one !== undefined)
  const { staffId, name } = actor.staff
  if (actor.party.kind === 'hq') await logAccess(dealer.partyId, { at: now, staffId, name, shown: items.length })
  return { items, ...(next && { next }) }
})
