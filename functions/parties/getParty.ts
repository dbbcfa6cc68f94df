import { getParty } from '@shared/parties/api'
import { http } from '../platform/http'
import { partyInReach } from '../platform/scope'
import { savedParty } from './store'

/** A party within reach, with the version that saveParty takes back. */
export const handler = http(getParty, async ({ input, actor }) => {
  const { partyId } = await partyInReach(actor, input.partyId)
  const { party, version } = (await savedParty(partyId))!
  return { ...party, version }
})
