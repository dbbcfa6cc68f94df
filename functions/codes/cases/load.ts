import type { Load } from '@shared/codes/model'
import type { Return } from '@shared/returns/model'
import type { HeldShipment } from '@shared/shipments/held'
import type { Loaded } from '../boxStore'

/** The shipment on paper beside what was scanned of it. */
export const loadOf = ({ shipment }: HeldShipment, { out, in: came, outCases, inCases }: Loaded): Load => ({
  lines: shipment.lines.map(({ skuId, name, quantity }) => ({
    ...{ skuId, name, quantity, shipped: out[skuId] ?? 0, received: came[skuId] ?? 0 },
  })),
  ...{ cases: outCases, receivedCases: inCases },
})

/** A return's pieces that were let pass, or came, beside what was scanned of them. */
export const returnLoadOf = (back: Return, { in: came, inCases }: Loaded): Load => ({
  lines: openLines(back).map(({ skuId, name, quantity }) => ({ skuId, name, quantity, shipped: 0, received: came[skuId] ?? 0 })),
  ...{ cases: 0, receivedCases: inCases },
})

export const openLines = ({ lines }: Return) =>
  lines.flatMap(({ skuId, name, accepted = 0, received = accepted }) => (received > 0 ? [{ skuId, name, quantity: received }] : []))
