import { Refused } from '@shared/kernel/refused'
import { sideOf } from '@shared/orders/lifecycle'
import type { PartyId } from '@shared/parties/model'
import type { HeldShipment } from '@shared/shipments/held'
import type { ClaimId, ShipmentId } from '@shared/shipments/model'
import { partyOf } from '../parties/store'
import type { Actor } from '../platform/auth'
import { isOnlyRep, reaches } from '../platform/scope'
import { claimOf, type HeldClaim } from './claimStore'
import { shipmentOf } from './store'

/** Its buyer, its seller, whoever is above the buyer, and the sales reps of the buyer's area. */
async function mayLook(actor: Actor, document: { buyerId: PartyId; sellerId: PartyId }) {
  if (sideOf(document, actor.party.partyId) && !isOnlyRep(actor)) return
  const buyer = await partyOf(document.buyerId)
  if (!buyer || !(await reaches(actor, buyer))) throw new Refused('actor.forbidden')
}

export async function shipmentInReach(actor: Actor, shipmentId: ShipmentId): Promise<HeldShipment> {
  const held = await shipmentOf(shipmentId)
  if (!held) throw new Refused('shipment.unknown')
  await mayLook(actor, held.shipment)
  return held
}

export async function claimInReach(actor: Actor, claimId: ClaimId): Promise<HeldClaim> {
  const held = await claimOf(claimId)
  if (!held) throw new Refused('claim.unknown')
  await mayLook(actor, held.claim)
  return held
}
