import type { Custody } from '@shared/codes/model'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { PartyId } from '@shared/parties/model'

export interface Sold {
  at: Instant
  storeId: string
  scanId: string
}

/** A piece is sold once, by the store that has it; of goods without cases nobody can tell who has them. */
export function maySell(custody: Custody | undefined, sold: Sold | undefined, storeId: PartyId) {
  if (sold) throw new Refused('code.sold', { ...(sold.storeId === storeId && { soldAt: sold.at }) })
  if (custody && custody.holderId !== storeId) throw new Refused('case.notHeld')
}

/** How a single piece is scanned in: off the shipment that brings it, or from the supplier who shipped it without scanning. */
export function receivingBy(
  custody: Custody | undefined,
  party: { partyId: PartyId; supplierId: PartyId | undefined },
): 'shipment' | 'supplier' | 'untold' {
  if (!custody) return 'untold'
  if (custody.holderId === party.partyId) {
    if (!custody.shipmentId) throw new Refused('case.twice')
    return 'shipment'
  }
  if (custody.holderId !== party.supplierId) throw new Refused('case.notHeld')
  return 'supplier'
}
