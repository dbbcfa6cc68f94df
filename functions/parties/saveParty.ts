import { Refused } from '@shared/kernel/refused'
import { type PartyInput, saveParty } from '@shared/parties/api'
import type { Actor } from '../platform/auth'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { mustExist, withDivisionName } from './divisions'
import { decideParty, isSame, parentOf } from './rules/party'
import { ancestorsOf, changeParty, insertParty, savedParty } from './store'

/** Opens or changes a party. Without a version the last to save wins; with one, nothing unseen is overwritten. */
export const handler = http(saveParty, async ({ input, actor }) =>
  again('party.duplicate', () => (input.version === undefined ? again('save.conflict', () => save(input, actor)) : save(input, actor)), 2),
)

async function save(input: PartyInput, { staff, party }: Actor) {
  const by = { party, roles: staff.roles }
  const saved = await savedParty(input.partyId)
  const existing = saved?.party
  const above = await ancestorsOf(existing ? existing.parentId : parentOf(input, by))
  const wanted = withDivisionName(decideParty(input, { by, existing, above }))
  if (saved && isSame(saved.party, wanted)) return { ...wanted, version: saved.version }
  if (saved && input.version !== undefined && input.version !== saved.version) {
    throw new Refused('save.conflict', { version: saved.version })
  }
  if (`${wanted.territory}` !== `${existing?.territory}`) mustExist(wanted.territory)
  await commit(saved ? changeParty(saved, wanted) : insertParty(wanted))
  return { ...wanted, version: (saved?.version ?? 0) + 1 }
}
