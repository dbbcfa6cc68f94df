import type { Order, OrderSummary } from '@shared/orders/model'

const ulid = (n: number) => `01J000000000000000000000${String(n).padStart(2, '0')}`
/** 宏远商贸, a dealer in the middle (people.ts). */
export const dealerId = `pty_${ulid(1)}` as const
export const hqId = `pty_${ulid(2)}` as const
export const storeId = `pty_${ulid(3)}` as const
export const orderIdOf = (n: number) => `ord_${ulid(n)}` as const

/** What a store ordered from the dealer. */
export const aSummary = (n = 1, over: Partial<OrderSummary> = {}): OrderSummary => ({
  orderId: orderIdOf(n),
  number: `DH1121-00${String(n).padStart(2, '0')}`,
  buyerId: storeId,
  buyerName: '惠民便利店',
  sellerId: dealerId,
  sellerName: '宏远商贸',
  status: 'submitted',
  lineCount: 3,
  goods: { names: ['山泉苏打水', '白桃气泡水'], cartons: 14, loose: 0, pieces: 336 },
  total: 54_320,
  submittedAt: '2026-11-21T01:31:00.000Z',
  submittedBy: `stf_${ulid(9)}`,
  ...over,
})

export const anOrder = (n = 1, over: Partial<Order> = {}): Order => ({
  ...aSummary(n),
  lines: [
    {
      skuId: `sku_${ulid(1)}`,
      name: '山泉苏打水',
      quantity: 240,
      unitPrice: 3_720,
      per: 24,
      amount: 37_200,
      priceRule: 'level@3/240',
      packSize: 24,
    },
    {
      skuId: `sku_${ulid(2)}`,
      name: '白桃气泡水',
      quantity: 72,
      unitPrice: 4_280,
      per: 24,
      amount: 12_840,
      priceRule: 'base@1',
      packSize: 24,
    },
    {
      skuId: `sku_${ulid(3)}`,
      name: '海盐脆薯片',
      quantity: 24,
      unitPrice: 4_280,
      per: 24,
      amount: 4_280,
      priceRule: 'base@1',
      packSize: 24,
    },
  ],
  timeline: [{ status: 'submitted', at: '2026-11-21T01:31:00.000Z', by: { staffId: `stf_${ulid(9)}`, name: '鲁惠民', partyId: storeId } }],
  ...over,
})

export const aCredit = {
  buyerName: '惠民便利店',
  sellerId: dealerId,
  buyerId: storeId,
  limit: 2_000_000,
  reserved: 154_320,
  balance: 460_000,
  drawn: 614_320,
  left: 1_385_680,
  overLimit: 'refuse',
  term: { kind: 'days', days: 30 },
} as const

export const noCounts = { submitted: 0, approved: 0, fundsConfirmed: 0, partlyShipped: 0, shipped: 0, received: 0, held: 0 }
