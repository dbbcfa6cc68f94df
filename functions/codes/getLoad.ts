import { getLoad } from '@shared/codes/cases'
import { Refused } from '@shared/kernel/refused'
import { sideOf } from '@shared/orders/lifecycle'
import { http } from '../platform/http'
import { shipmentOf } from '../shipments/store'
import { loadedOf } from './boxStore'
import { loadOf } from './cases/load'

/** How far a shipment has been scanned, for both of its sides. */
export const handler = http(getLoad, async ({ input: { shipmentId }, actor }) => {
  const sent = await shipmentOf(shipmentId)
  if (!sent) throw new Refused('shipment.unknown')
  if (!sideOf(sent.shipment, actor.party.partyId)) throw new Refused('actor.forbidden')
  return loadOf(sent, await loadedOf(shipmentId))
})
