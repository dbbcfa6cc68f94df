import { expect, it } from '@jest/globals'
import { amountWords, goodsWords } from '../platform/goods/goodsWords'
import { noCounts } from '../platform/testing/orders'
import { aSession } from '../platform/testing/people'
import { nothing, sidesOf, statusOf, statusTabs, usualTab } from './lists'

const person = (kind: 'hq' | 'dealer' | 'store', ...roles: string[]) => {
  const { staff, party } = aSession()
  return { staff: { ...staff, roles: roles as never }, party: { ...party, kind } }
}

it.each([
  ['a store buys', person('store', 'owner'), ['buyer']],
  ['a dealer buys and sells', person('dealer', 'buyer'), ['buyer', 'seller']],
  ['HQ sells', person('hq', 'orderDesk'), ['seller']],
  ['a sales rep looks at areas', person('hq', 'salesRep'), ['subtree']],
  ['a sales rep who also manages a channel sells', person('hq', 'salesRep', 'channelManager'), ['seller']],
] as const)('%s', (_, who, sides) => {
  expect(sidesOf(who)).toEqual(sides)
})

const labels = (tabs: ReturnType<typeof statusTabs>) => tabs.map(({ label, count }) => `${label}${count ?? ''}`)

it('shows the states one looks for, and others only where something stands in them', () => {
  expect(labels(statusTabs(undefined, ''))).toEqual(['全部', '待审核', '待发货', '待收货', '已完成'])
  expect(labels(statusTabs({ ...noCounts, submitted: 3, partlyShipped: 1 }, ''))).toEqual([
    '全部',
    '待审核3',
    '待发货',
    '部分发货1',
    '待收货',
    '已完成',
  ])
  expect(labels(statusTabs(noCounts, 'rejected'))).toContain('已驳回')
})

it('gives a seller’s desk its own words, and a tab for what waits for a release', () => {
  expect(labels(statusTabs({ ...noCounts, submitted: 3, held: 1, approved: 2 }, '', true))).toEqual([
    '全部',
    '待审核3',
    '超额待放行1',
    '待确认到款2',
    '待发货',
    '待收货',
    '已完成',
  ])
})

it.each([
  [['warehouse'], 'fundsConfirmed'],
  [['finance'], 'approved'],
  [['creditController'], 'held'],
  [['finance', 'orderDesk'], 'submitted'],
  [['owner'], 'submitted'],
] as const)('begins with what %j waits for', (roles, tab) => {
  const { party, staff } = aSession()
  expect(usualTab({ party, staff: { ...staff, roles: [...roles] } })).toBe(tab)
})

it.each([
  ['buyer', '', '', '您还没下过单'],
  ['buyer', 'shipped', '', '没有待收货的订单'],
  ['seller', '', '', '还没有客户下单'],
  ['seller', 'submitted', '', '没有待审核的订单'],
  ['subtree', '', '', '片区里还没有订单'],
  ['seller', 'submitted', '惠民', '没找到「惠民」的订单'],
] as const)('says what is true of an empty list: %s %s %s', (as, status, search, title) => {
  expect(nothing(as, status, search).title).toBe(title)
})

it('takes a state out of an address only where it is one', () => {
  expect(statusOf('submitted')).toBe('submitted')
  expect(statusOf('all')).toBeUndefined()
  expect(statusOf('<b>')).toBeUndefined()
})

it.each([
  [{ names: ['山泉苏打水'], cartons: 40, loose: 0, pieces: 960 }, 1, '山泉苏打水', '40 箱'],
  [{ names: ['山泉苏打水', '白桃气泡水'], cartons: 94, loose: 5, pieces: 2261 }, 5, '山泉苏打水、白桃气泡水 等 5 种', '94 箱 5 件'],
  [{ names: ['山泉苏打水', '白桃气泡水'], cartons: 0, loose: 5, pieces: 5 }, 2, '山泉苏打水、白桃气泡水', '5 件'],
])('says what an order is about: %j', (goods, lineCount, names, amount) => {
  expect(goodsWords({ goods, lineCount })).toBe(names)
  expect(amountWords(goods)).toBe(amount)
})
