import type { Order } from '@shared/orders/model'
import type { ShipmentSummary } from '@shared/shipments/model'
import { count } from '../platform/formatting/money'
import { arrival } from '../platform/goods/parcel'
import { sumWords } from '../platform/goods/sumWords'

type Sent = Pick<ShipmentSummary, 'goods' | 'status'>

const words = (cartons: number, loose: number) =>
  [(cartons > 0 || loose === 0) && `${count(cartons)} 箱`, loose > 0 && `${count(loose)} 件`].filter(Boolean).join(' ')

const sum = (shipments: readonly Sent[]) => {
  const of = (what: 'cartons' | 'loose' | 'pieces') => shipments.reduce((all, { goods }) => all + goods[what], 0)
  return { pieces: of('pieces'), text: words(of('cartons'), of('loose')) }
}

/** How far an order has come: what was received, what is on the road, what has not left. In pieces and in words. */
export function progressOf(order: Pick<Order, 'lines' | 'status'>, shipments: readonly Sent[]) {
  const rest = order.lines.map(({ packSize, quantity, shipped = 0 }) => ({ packSize, quantity: quantity - shipped }))
  return {
    received: sum(shipments.filter(({ status }) => status === 'received')),
    underway: sum(shipments.filter(({ status }) => status === 'sent')),
    left: { pieces: rest.reduce((all, { quantity }) => all + quantity, 0), text: sumWords(rest) },
  }
}

/** Which parcel is shown at first: the next to come, else the last. */
export const firstShown = (shipments: readonly Sent[]): number => {
  const next = shipments.findIndex(({ status }) => status === 'sent')
  return next >= 0 ? next : shipments.length - 1
}

/** The answer of an order whose goods are on their way: 第 2 车 11-23 到. */
export function comes(shipments: readonly ShipmentSummary[], now?: string): string | undefined {
  const at = shipments.findIndex(({ status }) => status === 'sent')
  if (at < 0) return undefined
  return `第 ${at + 1} 车${/^\d/.test(arrival(shipments[at]!, now)) ? ' ' : ''}${arrival(shipments[at]!, now)}`
}

/** The answer where all that left has come, and some has not left: 还有 12 箱没发. */
export const restWords = (order: Pick<Order, 'lines' | 'status'>, shipments: readonly Sent[]): string | undefined =>
  order.status === 'partlyShipped' && shipments.length > 0 ? `还有 ${progressOf(order, shipments).left.text}没发` : undefined
