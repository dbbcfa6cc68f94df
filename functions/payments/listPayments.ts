import { pageSize } from '@shared/kernel/page'
import { listPayments } from '@shared/payments/api'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { isOnlyRep, ownParty, partyInReach } from '../platform/scope'
import { inTime, paymentsBy } from './store'

/** As a buyer, what the caller's party paid; as a seller, what it was paid, by one buyer where it is named. A rep sees those of a buyer in the areas assigned. */
export const handler = http(listPayments, async ({ input: { as, buyerId, after }, actor }) => {
  const { partyId } = actor.party
  const before = after ? fromCursor(after) : '~'
  const read = async () => {
    if (as === 'buyer') return paymentsBy('buyer', ownParty(actor, buyerId), before, pageSize + 1)
    if (buyerId) return paymentsBy('buyer', (await partyInReach(actor, buyerId)).partyId, before, pageSize + 1, partyId)
    return isOnlyRep(actor) ? [] : paymentsBy('seller', partyId, before, pageSize + 1)
  }
  return page(await read(), inTime, (payment) => payment)
})
