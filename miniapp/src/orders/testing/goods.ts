import type { OfferedProduct } from '@shared/catalog/model'
import type { Order } from '@shared/orders/model'

export const soda = 'sku_01J00000000000000000000001'
export const tea = 'sku_01J00000000000000000000002'
export const chips = 'sku_01J00000000000000000000003'
export const drinks = 'cat_01J00000000000000000000001'

/** A carton of 24 bottles at ¥38.50. */
export const aProduct = (over: Partial<OfferedProduct> = {}): OfferedProduct => ({
  skuId: soda,
  code: 'SQ-330',
  name: '山泉苏打水',
  spec: '330ml',
  gtin: '6900000330241',
  categoryId: drinks,
  unit: '瓶',
  cartonUnit: '箱',
  price: 3850,
  per: 24,
  priceRule: 'base@1',
  ladder: [],
  packSize: 24,
  multiple: 24,
  minQuantity: 24,
  sellable: 24 * 1_000,
  asOf: '2026-11-21T01:41:00.000Z',
  ...over,
})

const hongyuan = 'pty_01J00000000000000000000001'
const hq = 'pty_01J00000000000000000000002'
const chen = 'stf_01J00000000000000000000001'

export const anOrder = (over: Partial<Order> = {}): Order => ({
  orderId: 'ord_01J00000000000000000000001',
  number: 'DH1121-0641',
  buyerId: hongyuan,
  buyerName: '宏远商贸',
  sellerId: hq,
  sellerName: '岭澜食品',
  status: 'submitted',
  lineCount: 1,
  goods: { names: ['山泉苏打水'], cartons: 1, loose: 0, pieces: 24 },
  total: 3850,
  submittedAt: '2026-11-21T01:41:00.000Z',
  submittedBy: chen,
  lines: [{ skuId: soda, name: '山泉苏打水', quantity: 24, unitPrice: 3850, per: 24, amount: 3850, priceRule: 'base@1', packSize: 24 }],
  timeline: [{ status: 'submitted', at: '2026-11-21T01:41:00.000Z', by: { staffId: chen, name: '陈宏远', partyId: hongyuan } }],
  ...over,
})
