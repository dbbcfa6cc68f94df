import { pageSize } from '@shared/kernel/page'
import { Refused } from '@shared/kernel/refused'
import { listShipments } from '@shared/shipments/api'
import type { ShipmentSummary } from '@shared/shipments/model'
import { scannedOut } from '../codes/boxStore'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { isOnlyRep } from '../platform/scope'
import { shipmentsOfOrder } from './ofOrder'
import { shipmentsOf } from './store'

/** A party reads its own side only: the party comes from the actor, never from the input. A rep, who has no side, names an order. */
export const handler = http(listShipments, async ({ input: { as = 'buyer', orderId, status, after: cursor }, actor }) => {
  const after = cursor && fromCursor(cursor)
  if (orderId) return shipmentsOfOrder(actor, orderId, status, after)
  if (isOnlyRep(actor)) throw new Refused('actor.forbidden')
  const found = await shipmentsOf(as, actor.party.partyId, status, after ?? '~', pageSize + 1)
  const shown = page(
    found,
    ({ time }) => time,
    ({ shipment }) => shipment,
  )
  return as === 'buyer' && status === 'sent' ? { ...shown, items: await withScans(shown.items) } : shown
})

/** Half a read unit for each, where a flag in the index would cost its sender's first scan four write units and more. */
async function withScans(sent: readonly ShipmentSummary[]): Promise<ShipmentSummary[]> {
  const scanned = await scannedOut(sent.map(({ shipmentId }) => shipmentId))
  return sent.map((one) => (scanned.has(one.shipmentId) ? { ...one, scannedOut: true } : one))
}
