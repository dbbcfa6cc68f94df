import { listSellOut } from '@shared/codes/sellOut'
import { pageSize } from '@shared/kernel/page'
import { Refused } from '@shared/kernel/refused'
import { shanghaiDate } from '@shared/kernel/time'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { isOnlyRep, partyInReach } from '../platform/scope'
import { soldBy, soldOn, soldUnder } from './sellOutStore'

/** A store's own, a dealer's stores', or at HQ a whole day of the channel; the newest day first. */
export const handler = http(listSellOut, async ({ input: { partyId, day, after }, actor, now }) => {
  const from = after && fromCursor(after)
  // The areas of a rep are no subtree of which a list could be made here.
  if (isOnlyRep(actor) && !partyId) throw new Refused('actor.forbidden')
  const party = await partyInReach(actor, partyId)
  const before = from ?? (day ? `${day}~` : '~')
  const found = () => {
    if (party.kind === 'hq') return soldOn(day ?? shanghaiDate(now), from, pageSize + 1)
    return party.kind === 'dealer' ? soldUnder(party.partyId, before, pageSize + 1) : soldBy(party.partyId, before, pageSize + 1)
  }
  return page(
    await found(),
    ({ sortKey }) => sortKey,
    ({ sellOut }) => sellOut,
  )
})
