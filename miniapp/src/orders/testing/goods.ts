import type { OfferedProduct } from '@shared/catalog/model'

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
