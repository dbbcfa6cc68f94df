import { pageSize } from '@shared/kernel/page'
import type { OrderId } from '@shared/orders/model'
import type { ShipmentStatus } from '@shared/shipments/model'
import { orderInReach } from '../orders/reach'
import type { Actor } from '../platform/auth'
import { toCursor } from '../platform/pages'
import { shipmentsByIds } from './store'

/** A page of an order's shipments, which stand on its timeline. */
export async function shipmentsOfOrder(actor: Actor, orderId: OrderId, status: ShipmentStatus | undefined, after: string | undefined) {
  const { timeline } = (await orderInReach(actor, orderId)).order
  const sent = timeline.flatMap(({ what, documentId }) => (what === 'shipped' && documentId ? [documentId] : []))
  const left = sent.slice(after ? sent.indexOf(after) + 1 : 0)
  const shown = left.slice(0, pageSize)
  const items = (await shipmentsByIds(shown)).filter((one) => !status || one.status === status)
  return { items, ...(left.length > pageSize && { next: toCursor(shown.at(-1)!) }) }
}
