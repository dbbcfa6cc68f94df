import { expect, it } from '@jest/globals'
import { goodsAfter } from './learnt'
import { aProduct, chips, soda, tea } from './testing/goods'
import { newsIn } from './useCheckingOut'

const known = { items: [aProduct(), aProduct({ skuId: tea })], unknown: [chips] }
const told = (code: Parameters<typeof goodsAfter>[1]['code'], ...lines: object[]) => goodsAfter(known, { code, detail: { lines } })

it('learns from a refusal how many are left, and leaves the others as they were', () => {
  const { items, unknown } = told('stock.insufficient', { skuId: tea, requested: 96, available: 48 })
  expect(items.map(({ sellable }) => sellable)).toEqual([24_000, 48])
  expect(unknown).toEqual([chips])
})

it('learns what is no longer offered', () => {
  const { items, unknown } = told('product.notOffered', { skuId: tea }, { skuId: chips })
  expect(items.map(({ skuId }) => skuId)).toEqual([soda])
  expect(unknown).toEqual([chips, tea])
})

it('learns another multiple and another minimum', () => {
  expect(told('quantity.notMultiple', { skuId: soda, multiple: 120 }).items[0]).toMatchObject({ multiple: 120, minQuantity: 24 })
  expect(told('quantity.belowMinimum', { skuId: soda, minQuantity: 240 }).items[0]).toMatchObject({ multiple: 24, minQuantity: 240 })
})

it('tells of a new price beside the old one', () => {
  const entries = [{ skuId: soda, quantity: 24, product: aProduct(), name: undefined, trouble: undefined, amount: 3850 }] as const
  const news = newsIn({ code: 'price.changed', detail: { total: 3920, lines: [] } }, { total: 3850, entries })
  expect([news?.before, news?.after, news?.were.get(soda)]).toEqual([3850, 3920, 3850])
  expect(newsIn({ code: 'stock.insufficient', detail: {} }, undefined)).toBeUndefined()
})
