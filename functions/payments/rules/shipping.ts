import type { Order } from '@shared/orders/model'
import type { HeldShipment } from '@shared/shipments/held'

/** The shipments of an order stand on its timeline. */
export const shippedOf = ({ timeline }: Pick<Order, 'timeline'>): string[] => [
  ...new Set(timeline.flatMap(({ what, documentId }) => (what === 'shipped' && documentId ? [documentId] : []))),
]

/** WeChat takes no more parcels of one payment. */
const most = 15

/** What WeChat wants to know of an order's shipments: in parts when there are several or more are to come, which it takes of express alone. */
export function parcelsOf({ status, goods }: Pick<Order, 'status' | 'goods'>, shipments: readonly HeldShipment[]) {
  const express = shipments.filter(({ shipment }) => shipment.carrier).slice(-most)
  const at =
    shipments
      .map(({ shipment }) => shipment.sentAt)
      .sort()
      .at(-1) ?? ''
  const named = (names: readonly string[], pieces: number) => `${names.join('、')} 共 ${pieces} 件`
  if (express.length === 0) return { by: 'sameCity' as const, parcels: [{ goods: named(goods.names, goods.pieces) }], at }
  const complete = status !== 'partlyShipped'
  return {
    by: 'express' as const,
    parcels: express.map(({ shipment: { goods: inside, carrier, trackingNo }, phone }) => ({
      goods: named(inside.names, inside.pieces),
      ...(carrier && { carrier }),
      ...(trackingNo && { trackingNo }),
      ...(phone && { receiverPhone: phone }),
    })),
    ...((express.length > 1 || !complete) && { inParts: { complete } }),
    at,
  }
}
