import { Refused } from '@shared/kernel/refused'
import type { PartyId } from '@shared/parties/model'
import { supplierOf } from '../parties/store'
import type { Actor } from '../platform/auth'
import { partyInReach } from '../platform/scope'

/** Whose account is asked for: of a buyer within reach, with the seller named or the one it buys from. */
export async function accountAsked(actor: Actor, { sellerId, buyerId }: { sellerId?: PartyId | undefined; buyerId?: PartyId | undefined }) {
  const buyer = await partyInReach(actor, buyerId)
  const seller = sellerId ?? supplierOf(buyer)
  if (!seller) throw new Refused('actor.forbidden')
  return { sellerId: seller, buyer }
}
