import { expect, it } from '@jest/globals'
import { counted } from '../platform/goods/counted'
import { ruleWords } from './ruleWords'

const bottles = { packSize: 24, unit: '瓶', cartonUnit: '箱' }

it.each([
  ['level@3/240', '等级价 · 满 10 箱价'],
  ['level@3', '等级价'],
  ['contract@12', '合同价'],
  ['party@1/480', '客户专价 · 满 20 箱价'],
  ['base@7/250', '基准价 · 满 10 箱 10 瓶价'],
  ['base@7/12', '基准价 · 满 12 瓶价'],
  ['promotion@1', ''],
  ['', ''],
])('%s is said as %s', (priceRule, words) => {
  expect(ruleWords({ priceRule }, bottles)).toBe(words)
})

it('counts a product that is no longer offered in cartons and pieces', () => {
  expect(counted({ packSize: 12 })).toEqual({ packSize: 12, unit: '件', cartonUnit: '箱' })
})
