import { expect, it } from '@jest/globals'
import { draftOf, privilegeIn } from './draft'

it.each([
  [{ skuId: 'sku_1', points: '50', months: '12' }, { privilege: { skuId: 'sku_1', points: 50, warrantyMonths: 12 } }],
  [{ skuId: 'sku_1', points: '0', months: '' }, { privilege: { skuId: 'sku_1', points: 0 } }],
  [{ skuId: 'sku_1', points: ' 5 ', months: '0' }, { privilege: { skuId: 'sku_1', points: 5 } }],
  [{ skuId: undefined, points: '5', months: '' }, { missing: '先选商品' }],
  [{ skuId: 'sku_1', points: '', months: '' }, { missing: '积分填 0 到 1000000 的整数' }],
  [{ skuId: 'sku_1', points: '1.5', months: '' }, { missing: '积分填 0 到 1000000 的整数' }],
  [{ skuId: 'sku_1', points: '1000001', months: '' }, { missing: '积分填 0 到 1000000 的整数' }],
  [{ skuId: 'sku_1', points: '5', months: '241' }, { missing: '保修填 0 到 240 个月' }],
  [{ skuId: 'sku_1', points: '5', months: '一年' }, { missing: '保修填 0 到 240 个月' }],
])('%j is %j', (draft, expected) => expect(privilegeIn(draft)).toEqual(expected))

it('begins as it stands', () => {
  expect(draftOf({ skuId: 'sku_1', points: 50 })).toEqual({ skuId: 'sku_1', points: '50', months: '' })
  expect(draftOf(undefined)).toEqual({ skuId: undefined, points: '', months: '' })
})
