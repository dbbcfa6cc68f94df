import { getShipment } from '@shared/shipments/api'
import { http } from '../platform/http'
import { shipmentInReach } from './reach'
import { trackOf } from './trackStore'

/** One shipment with its lines, its receipt and the way of its parcel. */
export const handler = http(getShipment, async ({ input: { shipmentId }, actor }) => {
  const [{ shipment }, track] = await Promise.all([shipmentInReach(actor, shipmentId), trackOf(shipmentId)])
  return { ...shipment, ...(track && { tracking: { ...track, nodes: [...track.nodes].reverse() } }) }
})
