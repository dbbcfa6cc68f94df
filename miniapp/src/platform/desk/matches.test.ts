import { expect, it } from '@jest/globals'
import type { Product } from '@shared/catalog/model'
import { matches, mostMatches } from './matches'

const goods = Array.from({ length: 9 }, (_, n) => ({
  skuId: `sku_${n}`,
  name: n < 8 ? `乌龙茶 ${n}` : '苏打水',
  spec: '500ml',
})) as Product[]
const found = (text: string, without: string[] = [], chosen?: string) => {
  const { shown, more } = matches(goods, text, without, chosen)
  return [shown.map(({ skuId }) => skuId), more]
}

it('shows a few, and says how many more there are', () => {
  expect(found('乌龙')).toEqual([['sku_0', 'sku_1', 'sku_2', 'sku_3', 'sku_4', 'sku_5'], 8 - mostMatches])
  expect(found('苏打')).toEqual([['sku_8'], 0])
  expect(found(' 500ML ', ['sku_0', 'sku_1', 'sku_2'])).toEqual([['sku_3', 'sku_4', 'sku_5', 'sku_6', 'sku_7', 'sku_8'], 0])
  expect(found('咖啡')).toEqual([[], 0])
})

it('keeps the chosen one in sight, whatever is searched for', () => expect(found('苏打', [], 'sku_0')).toEqual([['sku_0', 'sku_8'], 0]))
