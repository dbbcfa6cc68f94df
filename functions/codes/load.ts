import type { Load } from '@shared/codes/model'
import type { HeldShipment } from '@shared/shipments/held'
import type { Loaded } from './boxStore'

/** The shipment on paper beside what was scanned of it. */
export const loadOf = ({ shipment }: HeldShipment, { out, in: came, outCases, inCases }: Loaded): Load => ({
  lines: shipment.lines.map(({ skuId, name, quantity }) => ({
    ...{ skuId, name, quantity, shipped: out[skuId] ?? 0, received: came[skuId] ?? 0 },
  })),
  ...{ cases: outCases, receivedCases: inCases },
})
