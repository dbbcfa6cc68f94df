import { pageSize } from '@shared/kernel/page'
import { Refused } from '@shared/kernel/refused'
import { listClaims } from '@shared/shipments/api'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { isOnlyRep } from '../platform/scope'
import { claimsOf } from './claimStore'

/** A party reads its own side only: the party comes from the actor, never from the input. A rep has none. */
export const handler = http(listClaims, async ({ input: { as, status, after }, actor }) => {
  if (isOnlyRep(actor)) throw new Refused('actor.forbidden')
  const found = await claimsOf(as, actor.party.partyId, status, after ? fromCursor(after) : '~', pageSize + 1)
  return page(
    found,
    ({ time }) => time,
    ({ claim }) => claim,
  )
})
