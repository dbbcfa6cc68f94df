import { Refused } from '@shared/kernel/refused'
import type { Party, PartyId } from '@shared/parties/model'
import { partyOf } from '../parties/store'
import type { Actor } from '../platform/auth'

/** A store's own bonus; HQ names whose. A dealer sees nothing of it: HQ pays the store. */
export async function storeRead({ party }: Actor, partyId: PartyId | undefined): Promise<Party> {
  if (party.kind !== 'hq' && partyId && partyId !== party.partyId) throw new Refused('actor.forbidden')
  if (party.kind === 'store') return party
  const store = partyId ? await partyOf(partyId) : undefined
  if (store?.kind !== 'store') throw new Refused('party.unknown')
  return store
}
