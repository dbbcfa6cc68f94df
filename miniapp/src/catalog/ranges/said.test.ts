import { expect, it } from '@jest/globals'
import { typedLevels, whatIsSeen, whoSees } from './said'

const party = 'pty_01J00000000000000000000001'
const sku = 'sku_01J00000000000000000000001'
const category = 'cat_01J00000000000000000000001'

it.each([
  [[], [], '还没有给谁'],
  [['A', 'B'], [], '等级 A、B'],
  [[], [party], '1 位客户'],
  [['A'], [party], '等级 A，另有 1 位客户'],
] as const)('levels %j and parties %j: %s', (levels, partyIds, text) => {
  expect(whoSees({ levels: [...levels], partyIds: [...partyIds] })).toBe(text)
})

it.each([
  [{ exceptSkuIds: [] }, '全部商品'],
  [{ exceptSkuIds: [sku] }, '全部商品，不含 1 种'],
  [{ categoryIds: [category], exceptSkuIds: [] }, '水饮'],
  [{ categoryIds: [category], skuIds: [sku], exceptSkuIds: [sku] }, '水饮，另加 1 种，不含 1 种'],
  [{ skuIds: [sku], exceptSkuIds: [] }, '只有 1 种'],
  [{ categoryIds: [], exceptSkuIds: [] }, '什么也看不到'],
] as const)('of %j says %s', (range, text) => expect(whatIsSeen(range as never, () => '水饮')).toBe(text))

it.each([
  ['A、B', ['A', 'B']],
  [' A, B，省代 A ', ['A', 'B', '省代']],
  ['', []],
])('reads %j as levels %j', (text, levels) => expect(typedLevels(text)).toEqual(levels))
