import { Refused } from '@shared/kernel/refused'
import type { Party, PartyId } from '@shared/parties/model'
import type { Role } from '@shared/parties/roles'
import { partyOf, supplierOf } from '../parties/store'
import type { Actor } from '../platform/auth'
import type { Owner, OwnerRow } from './store'

const keepers: readonly Role[] = ['owner', 'warehouse', 'clerk']

/** Who may own an item: a consumer, or a store by those who keep its goods. */
export function ownerCalling({ consumer, actor }: { consumer: string | undefined; actor: Actor | undefined }): Owner {
  if (consumer) return { ownerId: consumer as Owner['ownerId'], kind: 'consumer' }
  if (!actor) throw new Refused('session.invalid')
  const { party, staff } = actor
  if (party.kind !== 'store' || !staff.roles.some((role) => keepers.includes(role))) throw new Refused('actor.forbidden')
  return { ownerId: party.partyId, kind: 'store', name: party.name, placed: supplierOf(party) }
}

/** Whose goods are a store's own: its dealer's by a scan, and those of whom it buys from, which a rebinding need not change. */
export const dealersOf = ({ dealerId }: OwnerRow, store: Party): PartyId[] =>
  [dealerId, supplierOf(store)].filter((one): one is PartyId => one !== undefined)

/** A dealer's customers are its own, even from the dealers above it; HQ names whose it reads. */
export async function dealerRead({ party }: Actor, partyId: PartyId | undefined): Promise<Party> {
  if (party.kind !== 'hq') {
    if (partyId && partyId !== party.partyId) throw new Refused('actor.forbidden')
    return party
  }
  const dealer = partyId ? await partyOf(partyId) : undefined
  if (dealer?.kind !== 'dealer') throw new Refused('party.unknown')
  return dealer
}
