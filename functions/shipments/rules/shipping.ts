import { shippingCover } from '@shared/credit/cover'
import type { EntryId, LedgerEntry } from '@shared/credit/ledger'
import type { Credit } from '@shared/credit/model'
import { total } from '@shared/kernel/money'
import { printedNumber } from '@shared/kernel/number'
import { Refused } from '@shared/kernel/refused'
import { type Instant, plusDays, shanghaiDate } from '@shared/kernel/time'
import { goodsOf } from '@shared/orders/goods'
import type { HeldOrder, PlacedLine } from '@shared/orders/held'
import { isLegal } from '@shared/orders/lifecycle'
import { merged } from '@shared/orders/merged'
import type { Move, Order, RequestedLine } from '@shared/orders/model'
import { partOf } from '@shared/orders/part'
import type { Party } from '@shared/parties/model'
import { arrivalOn } from '@shared/shipments/arrival'
import type { HeldShipment } from '@shared/shipments/held'
import type { Shipment } from '@shared/shipments/model'

export interface Asked {
  orderId: Order['orderId']
  shipmentId: Shipment['shipmentId']
  lines: readonly RequestedLine[]
  carrier?: Shipment['carrier'] | undefined
  trackingNo?: string | undefined
  phone?: string | undefined
  expectedOn?: string | undefined
  note?: string | undefined
}

export interface Facts {
  held: HeldOrder
  credit: Credit
  buyer: Party
  seller: Party
  by: NonNullable<Move['by']>
  entryId: EntryId
  now: Instant
}

/** Days after which the system receives what nobody has, unless the seller says otherwise. */
const usualReceiveDays = 10

/** What leaves, what becomes of the order, and the debit. Refuses with order.moved (with the order as it is), shipment.tooMuch and what shippingCover says. */
export function decideShipment(asked: Asked, { held, credit, buyer, seller, by, entryId, now }: Facts) {
  const { order, reserves, released = false } = held
  const today = shanghaiDate(now)
  if (!isLegal('shipPart', order.status, 'seller')) throw new Refused('order.moved', { order })
  const lines = leaving(held.lines, asked.lines)
  const suspended = buyer.lifecycle !== 'active'
  const { left, oldestDue } = credit
  const stops = shippingCover(credit, { released, prepay: !reserves, suspended, today })
  if (stops) throw new Refused(stops, { left, ...(oldestDue && { oldestDue }) })

  const shipped = held.lines.map((line) => ({ ...line, shipped: (line.shipped ?? 0) + (quantityOf(lines, line.skuId) ?? 0) }))
  const isAll = shipped.every(({ shipped, quantity }) => shipped === quantity)
  const status = isAll ? ('shipped' as const) : ('partlyShipped' as const)
  const amount = total(lines.map((line) => line.amount))
  // What was ordered on prepayment is due when it leaves, whatever has been granted since.
  const dueOn = reserves && credit.term.kind === 'days' ? plusDays(today, credit.term.days) : today
  const shipment: Shipment = {
    ...{
      shipmentId: asked.shipmentId,
      number: printedNumber('FH', asked.shipmentId, now),
      orderId: order.orderId,
      orderNumber: order.number,
    },
    ...{ sellerId: order.sellerId, sellerName: order.sellerName, buyerId: order.buyerId, buyerName: order.buyerName },
    ...{ status: 'sent', lineCount: lines.length, goods: goodsOf(lines), amount, dueOn, sentAt: now, by },
    ...(asked.carrier && { carrier: asked.carrier }),
    ...(asked.trackingNo && { trackingNo: asked.trackingNo }),
    expectedOn: asked.expectedOn ?? arrivalOn(today, asked.carrier, seller.division, buyer.division),
    ...(asked.note && { note: asked.note }),
    lines: lines.map(({ place: _, ...line }) => line),
  }
  const step: Move = { status, at: now, by, what: 'shipped', documentId: asked.shipmentId }
  const sums = { shippedAmount: (order.shippedAmount ?? 0) + amount, underway: (order.underway ?? 0) + 1 }
  const reference = { documentId: asked.shipmentId, orderId: order.orderId, reference: order.number }
  const entry: Omit<LedgerEntry, 'balance' | 'at'> = { entryId, kind: 'shipment', amount, dueOn, ...reference }
  return {
    shipping: { shipment, lines, inbound: false, ...(asked.phone && { phone: asked.phone }), version: 0 } satisfies HeldShipment,
    change: { steps: [step], lines: shipped, summary: sums },
    posting: { entry, frees: reserves ? amount : 0, ...(reserves && !released && { leftAtLeast: 0 }) },
    receivesOn: plusDays(today, seller.steps.autoReceiveDays ?? usualReceiveDays),
  }
}

const quantityOf = (lines: readonly RequestedLine[], skuId: string) => lines.find((line) => line.skuId === skuId)?.quantity

/** The lines that leave, in the order's sequence, each with its part of the line's amount. */
function leaving(ordered: readonly PlacedLine[], requested: readonly RequestedLine[]) {
  const asked = new Map(merged(requested).map(({ skuId, quantity }) => [skuId, quantity]))
  const leftOf = (skuId: string) => {
    const line = ordered.find((one) => one.skuId === skuId)
    return line ? line.quantity - (line.shipped ?? 0) : 0
  }
  const tooMuch = [...asked].flatMap(([skuId, quantity]) =>
    quantity > leftOf(skuId) ? [{ skuId, requested: quantity, left: leftOf(skuId) }] : [],
  )
  if (tooMuch.length > 0) throw new Refused('shipment.tooMuch', { lines: tooMuch })
  return ordered.flatMap((line) => {
    const quantity = asked.get(line.skuId)
    if (!quantity) return []
    const { skuId, place, name, packSize, shipped = 0 } = line
    return [{ skuId, place, name, quantity, amount: partOf(line, shipped, quantity), packSize }]
  })
}

/** A command sent again asks for nothing new, however far the order has come. */
export function isRetry(earlier: Shipment, asked: Asked): boolean {
  const again = new Map(merged(asked.lines).map(({ skuId, quantity }) => [skuId, quantity]))
  const same = (['orderId', 'carrier', 'trackingNo'] as const).every((field) => earlier[field] === asked[field])
  return same && earlier.lines.length === again.size && earlier.lines.every(({ skuId, quantity }) => again.get(skuId) === quantity)
}
