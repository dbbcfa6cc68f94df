import { pageSize } from '@shared/kernel/page'
import { Refused } from '@shared/kernel/refused'
import type { OrderId } from '@shared/orders/model'
import { listShipments } from '@shared/shipments/api'
import type { ShipmentStatus, ShipmentSummary } from '@shared/shipments/model'
import { scannedOut } from '../codes/boxStore'
import { orderInReach } from '../orders/reach'
import type { Actor } from '../platform/auth'
import { http } from '../platform/http'
import { fromCursor, page, toCursor } from '../platform/pages'
import { isOnlyRep } from '../platform/scope'
import { shipmentsByIds, shipmentsOf } from './store'

/** A party reads its own side only: the party comes from the actor, never from the input. A rep, who has no side, names an order. */
export const handler = http(listShipments, async ({ input: { as = 'buyer', orderId, status, after: cursor }, actor }) => {
  const after = cursor && fromCursor(cursor)
  if (orderId) return ofOrder(actor, orderId, status, after)
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

/** They stand on the order's timeline. */
async function ofOrder(actor: Actor, orderId: OrderId, status: ShipmentStatus | undefined, after: string | undefined) {
  const { timeline } = (await orderInReach(actor, orderId)).order
  const sent = timeline.flatMap(({ what, documentId }) => (what === 'shipped' && documentId ? [documentId] : []))
  const left = sent.slice(after ? sent.indexOf(after) + 1 : 0)
  const shown = left.slice(0, pageSize)
  const items = (await shipmentsByIds(shown)).filter((one) => !status || one.status === status)
  return { items, ...(left.length > pageSize && { next: toCursor(shown.at(-1)!) }) }
}
