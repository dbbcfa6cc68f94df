import { pageSize } from '@shared/kernel/page'
import { Refused } from '@shared/kernel/refused'
import { listStatements } from '@shared/statements/api'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { isOnlyRep, ownParty } from '../platform/scope'
import { accountInReach } from './reach'
import { type Listed, statementsOf } from './store'

/** As buyer one's own with a seller; as seller what lies on one's own desk; an account of others by naming its buyer. */
export const handler = http(listStatements, async ({ input: { as, status, sellerId, buyerId, after }, actor }) => {
  const desk = as === 'seller' && !buyerId
  // A rep's areas are no account of the seller's: it names a buyer.
  if (desk && isOnlyRep(actor)) throw new Refused('actor.forbidden')
  const listed: Listed = desk ? { sellerId: ownParty(actor, sellerId) } : await accountInReach(actor, { sellerId, buyerId })
  const found = await statementsOf({ ...listed, status }, after && fromCursor(after), pageSize + 1)
  return page(
    found,
    ({ sortKey }) => sortKey,
    ({ summary }) => summary,
  )
})
