import { getReturnLoad } from '@shared/codes/cases'
import { Refused } from '@shared/kernel/refused'
import { http } from '../platform/http'
import { returnOf } from '../returns/store'
import { loadedOf } from './boxStore'
import { returnLoadOf } from './cases/load'

/** How far a return has been scanned in, for both of its sides. */
export const handler = http(getReturnLoad, async ({ input: { returnId }, actor }) => {
  const held = await returnOf(returnId)
  if (!held) throw new Refused('return.unknown')
  const { buyerId, sellerId } = held.found
  if (![buyerId, sellerId].includes(actor.party.partyId)) throw new Refused('actor.forbidden')
  return returnLoadOf(held.found, await loadedOf(returnId))
})
