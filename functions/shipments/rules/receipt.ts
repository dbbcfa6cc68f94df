import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { HeldOrder } from '@shared/orders/held'
import type { Move, OrderSummary } from '@shared/orders/model'
import { settling } from '@shared/orders/settled'
import { type Claim, claimIdOf } from '@shared/shipments/claim'
import type { HeldShipment } from '@shared/shipments/held'
import type { Receipt, ReceiptLine, Shipment } from '@shared/shipments/model'

export interface AskedReceipt {
  lines: readonly { skuId: string; received: number; damaged?: number | undefined; missing?: number | undefined }[]
  photoIds?: Receipt['photoIds'] | undefined
  note?: string | undefined
}

export interface ReceiptFacts {
  sent: HeldShipment
  held: HeldOrder
  /** Nobody, when its time is up and the system receives it. */
  by: Move['by']
  now: Instant
}

/** Everything came, and whole: what the system takes for granted when nobody has said otherwise in time. */
export const allReceived = ({ lines }: Pick<Shipment, 'lines'>): AskedReceipt => ({
  lines: lines.map(({ skuId, quantity }) => ({ skuId, received: quantity })),
})

/** The receipt, what becomes of the order, and the claim where something came broken or not at all. Refuses with shipment.received and receipt.linesDiffer. */
export function decideReceipt(asked: AskedReceipt, { sent, held, by, now }: ReceiptFacts) {
  const { shipment } = sent
  if (shipment.status === 'received') throw new Refused('shipment.received', { shipment })
  const { note, photoIds } = asked
  const lines = counted(shipment, asked)
  const more = { ...(note && { note }), ...(photoIds?.length && { photoIds }) }
  const receipt: Receipt = { lines, ...more, at: now, ...(by && { by }) }
  const claim = claimOf(shipment, receipt, by, now)

  const came = new Map(lines.map(({ skuId, received }) => [skuId as string, received]))
  const placed = held.lines.map((line) => {
    const received = (line.received ?? 0) + (came.get(line.skuId) ?? 0)
    return received > 0 ? { ...line, received } : line
  })
  const underway = (held.order.underway ?? 0) - 1
  const status = held.order.status === 'shipped' && underway === 0 ? ('received' as const) : held.order.status
  const steps: Move[] = [
    { status, at: now, ...(by && { by }), what: 'received', documentId: shipment.shipmentId },
    ...(claim ? [{ status, at: now, ...(by && { by }), what: 'claimed' as const, documentId: claim.claimId }] : []),
    ...settling({ ...held.order, lines: placed, status, underway }, now),
  ]
  const summary: Partial<Record<keyof OrderSummary, unknown>> = { underway: underway > 0 ? underway : null }
  return { receipt, claim, change: { steps, lines: placed, summary } }
}

/** What came of each line, in the shipment's sequence. */
function counted({ lines }: Shipment, asked: AskedReceipt): ReceiptLine[] {
  const told = new Map(asked.lines.map((line) => [line.skuId, line]))
  const differ = lines.flatMap(({ skuId, quantity }) => {
    const { received = 0, damaged = 0, missing = 0 } = told.get(skuId) ?? {}
    return received + damaged + missing === quantity ? [] : [{ skuId, shipped: quantity, told: received + damaged + missing }]
  })
  const strange = asked.lines.filter(({ skuId }) => !lines.some((line) => line.skuId === skuId))
  if (differ.length > 0 || strange.length > 0 || told.size < asked.lines.length) {
    throw new Refused('receipt.linesDiffer', {
      lines: [...differ, ...strange.map(({ skuId, received }) => ({ skuId, shipped: 0, told: received }))],
    })
  }
  return lines.map(({ skuId }) => {
    const { received, damaged = 0, missing = 0 } = told.get(skuId)!
    return { skuId, received, damaged, missing }
  })
}

function claimOf(shipment: Shipment, { lines: came, note, photoIds }: Receipt, by: Move['by'], now: Instant): Claim | undefined {
  const lines = shipment.lines.flatMap(({ skuId, name, packSize }, i) => {
    const { damaged, missing } = came[i]!
    return damaged + missing > 0 ? [{ skuId, name, packSize, damaged, missing }] : []
  })
  if (lines.length === 0) return undefined
  const { shipmentId, number, orderId, orderNumber, sellerId, sellerName, buyerId, buyerName } = shipment
  return {
    ...{
      claimId: claimIdOf(shipmentId),
      shipmentId,
      shipmentNumber: number,
      orderId,
      orderNumber,
      sellerId,
      sellerName,
      buyerId,
      buyerName,
    },
    ...{ status: 'open', pieces: lines.reduce((sum, { damaged, missing }) => sum + damaged + missing, 0), madeAt: now, lines },
    ...(note && { note }),
    ...(photoIds && { photoIds }),
    ...(by && { by }),
  }
}

/** The same receipt told again. */
export function isSameReceipt({ receipt }: Shipment, asked: AskedReceipt): boolean {
  const told = new Map(asked.lines.map((line) => [line.skuId, line]))
  const sameLines = receipt?.lines.every(({ skuId, received, damaged, missing }) => {
    const { received: again, damaged: broken = 0, missing: gone = 0 } = told.get(skuId) ?? {}
    return received === again && damaged === broken && missing === gone
  })
  return sameLines === true && receipt?.lines.length === asked.lines.length
}
