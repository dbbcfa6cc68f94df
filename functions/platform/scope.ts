import { Refused } from '@shared/kernel/refused'
import type { Party, PartyId } from '@shared/parties/model'
import { partyOf } from '../parties/store'
import type { Actor } from './auth'

/** Whether a division (six digits) lies in one of the areas (two, four or six digits). */
export const inAreas = (areas: readonly string[], division: string) => areas.some((area) => division.startsWith(area))

/** A rep who has no other role sees divisions instead of a subtree. */
export const isOnlyRep = ({ staff }: Actor) => staff.roles.every((role) => role === 'salesRep')

/**
 * Whether the caller may look at this party: it is the caller's own or lies below it, or, for a sales rep, in the areas assigned.
 * Climbs from the party to the root, so that nothing about the tree is stored twice.
 */
export async function reaches(actor: Actor, party: Party): Promise<boolean> {
  if (party.partyId === actor.party.partyId) return true
  if (isOnlyRep(actor)) return inAreas(actor.staff.areas, party.division)
  for (let up = party.parentId; up; up = (await partyOf(up))?.parentId) if (up === actor.party.partyId) return true
  return false
}

/** The caller's own party; naming another is refused. */
export function ownParty(actor: Actor, partyId: PartyId | undefined): PartyId {
  if (partyId && partyId !== actor.party.partyId) throw new Refused('actor.forbidden')
  return actor.party.partyId
}

/** The party asked for, if it is within reach; one that is not looks the same as one that does not exist. */
export async function partyInReach(actor: Actor, partyId: PartyId | undefined): Promise<Party> {
  if (!partyId || partyId === actor.party.partyId) return actor.party
  const party = await partyOf(partyId)
  if (!party || !(await reaches(actor, party))) throw new Refused('actor.forbidden')
  return party
}
