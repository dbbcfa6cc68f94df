import { expect, it } from '@jest/globals'
import { aSummary, hqId, noCounts } from '../platform/testing/orders'
import { byAge, byBuyer, byStatus, tally } from './tally'
import { queuesFor } from './waiting'

const now = '2026-11-21T04:00:00.000Z'
const orders = [
  aSummary(1, { total: 100 }),
  aSummary(2, { total: 30, status: 'rejected' }),
  aSummary(3, { total: 500, buyerId: hqId, buyerName: '安昌食杂店', status: 'shipped' }),
  aSummary(4, { total: 250 }),
  aSummary(5, { total: 70, status: 'cancelled' }),
]

it('counts what did not fall through', () => {
  expect(tally(orders)).toEqual({ count: 3, total: 850 })
  expect(tally([])).toEqual({ count: 0, total: 0 })
})

it('counts every state', () => {
  expect(byStatus(orders)).toEqual([
    ['submitted', 2],
    ['rejected', 1],
    ['shipped', 1],
    ['cancelled', 1],
  ])
})

it('names who bought most first', () => {
  expect(byBuyer(orders)).toMatchObject([
    { name: '安昌食杂店', total: 500, count: 1 },
    { name: '惠民便利店', total: 350, count: 2 },
  ])
})

it.each([
  ['2026-11-20T16:00:00.000Z', 'today'],
  ['2026-11-20T15:59:59.999Z', 'yesterday'],
  ['2026-11-19T16:00:00.000Z', 'yesterday'],
  ['2026-11-19T15:59:59.999Z', 'older'],
])('what came in at %s is of %s, in Shanghai', (submittedAt, age) => {
  expect(byAge([aSummary(1, { submittedAt })], now)).toEqual([[age, 1]])
})

it.each([
  ['orderDesk', ['submitted', 'approved']],
  ['finance', ['approved', 'submitted']],
  ['warehouse', ['fundsConfirmed', 'partlyShipped', 'submitted', 'approved']],
  ['boss', ['submitted', 'approved']],
  ['creditController', ['held', 'submitted', 'approved']],
] as const)('shows the %s the own queues first, and others where something waits', (role, keys) => {
  expect(queuesFor([role], { ...noCounts, submitted: 4, approved: 2 }).map(({ key }) => key)).toEqual(keys)
})
