import { Refused } from '@shared/kernel/refused'
import type { Actor } from '../platform/auth'
import type { Sender } from './store'

/** Whose a file will be: the party's whose staff sends it, or the consumer's own. */
export function senderOf(actor: Actor | undefined, consumer: string | undefined): Sender {
  if (consumer) return { ownerId: consumer }
  if (!actor) throw new Refused('session.invalid')
  return { ownerId: actor.party.partyId, staffId: actor.staff.staffId }
}
