import { expect, it } from '@jest/globals'
import { settles, settling } from './settled'

const line = {
  skuId: 'sku_01J00000000000000000000TEA',
  name: '茶',
  quantity: 3,
  unitPrice: 100,
  per: 1,
  amount: 300,
  priceRule: 'base@1',
  packSize: 1,
} as const
const received = { status: 'received', lines: [{ ...line, shipped: 3 }], shippedAmount: 300, paid: 300 } as const

it.each([
  ['received and paid', received, true],
  ['a fen short', { ...received, paid: 299 }, false],
  ['never paid', { ...received, paid: undefined }, false],
  ['still under way', { ...received, underway: 1 }, false],
  ['not all received', { ...received, status: 'shipped' as const }, false],
  ['closed short, what was sent is paid', { ...received, status: 'closedShort' as const, lines: [{ ...line, shipped: 2 }] }, true],
  ['closed short, part of it under way', { ...received, status: 'closedShort' as const, underway: 1 }, false],
  [
    'closed short before anything left',
    { ...received, status: 'closedShort' as const, lines: [line], shippedAmount: undefined, paid: undefined },
    false,
  ],
  ['received for nothing', { ...received, shippedAmount: 0, paid: undefined }, true],
  ['settled already', { ...received, status: 'settled' as const }, false],
])('%s', (_case, facts, expected) => {
  const order = { ...facts, lines: [...facts.lines], shippedAmount: facts.shippedAmount, paid: facts.paid }
  expect([settles(order), settling(order, '2026-11-21T08:00:00.000Z').length]).toEqual([expected, expected ? 1 : 0])
})
