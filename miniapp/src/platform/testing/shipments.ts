import type { Claim } from '@shared/shipments/claim'
import type { Shipment } from '@shared/shipments/model'
import { aSummary, dealerId, storeId } from './orders'

const ulid = (n: number) => `01J000000000000000000000${String(n).padStart(2, '0')}`
export const shipmentIdOf = (n: number) => `shp_${ulid(n)}` as const
export const skuOf = (n: number) => `sku_${ulid(n)}` as const
const { orderId, number: orderNumber } = aSummary()
const parties = { sellerId: dealerId, sellerName: '宏远商贸', buyerId: storeId, buyerName: '惠民便利店' }
const wang = { staffId: `stf_${ulid(5)}`, name: '老王', partyId: dealerId } as const

/** What the dealer has sent of the first order: 10 cartons of soda and 2 of peach. */
export const aShipment = (more: Partial<Shipment> = {}): Shipment => ({
  ...parties,
  shipmentId: shipmentIdOf(1),
  number: 'FH1121-0001',
  orderId,
  orderNumber,
  status: 'sent',
  lineCount: 2,
  goods: { names: ['山泉苏打水', '白桃气泡水'], cartons: 12, loose: 0, pieces: 288 },
  amount: 45_760,
  expectedOn: '2026-11-22',
  sentAt: '2026-11-20T08:00:00.000Z',
  lines: [
    { skuId: skuOf(1), name: '山泉苏打水', quantity: 240, amount: 37_200, packSize: 24 },
    { skuId: skuOf(2), name: '白桃气泡水', quantity: 48, amount: 8_560, packSize: 24 },
  ],
  dueOn: '2026-12-20',
  by: wang,
  ...more,
})

/** Three bottles broken and a carton missing of it. */
export const aClaim = (more: Partial<Claim> = {}): Claim => ({
  ...parties,
  claimId: `clm_${ulid(1)}`,
  shipmentId: shipmentIdOf(1),
  shipmentNumber: 'FH1121-0001',
  orderId,
  orderNumber,
  status: 'open',
  pieces: 27,
  madeAt: '2026-11-21T01:00:00.000Z',
  lines: [
    { skuId: skuOf(1), name: '山泉苏打水', packSize: 24, damaged: 3, missing: 0 },
    { skuId: skuOf(2), name: '白桃气泡水', packSize: 24, damaged: 0, missing: 24 },
  ],
  by: { staffId: `stf_${ulid(9)}`, name: '鲁惠民', partyId: storeId },
  ...more,
})
