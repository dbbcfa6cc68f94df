import { expect, it } from '@jest/globals'
import type { AccountShown } from '@shared/credit/model'
import { aCredit, anOrder } from '../../platform/testing/orders'
import { offersOf, owedOf } from './offers'

const account = (over: Partial<AccountShown> = {}): AccountShown => ({
  ...aCredit,
  balance: 0,
  onAccount: 0,
  overdue: { amount: 0 },
  open: [],
  ...over,
})
const today = '2026-11-21'
const said = (...given: Parameters<typeof offersOf>) => offersOf(...given).map(({ label, fen }) => [label, fen])

it('offers the order first, then what is late, due, and all', () => {
  const owes = account({ balance: 900, overdue: { amount: 200, since: '2026-11-01' }, nextDue: { amount: 300, on: '2026-11-30' } })
  expect(said(owes, anOrder(1, { status: 'shipped', shippedAmount: 100 }), today)).toEqual([
    ['这一单', 100],
    ['逾期的', 200],
    ['11-30 到期的', 300],
    ['全部欠款', 900],
  ])
})

it('says one amount once', () => {
  expect(said(account({ balance: 300, nextDue: { amount: 300, on: today } }), undefined, today)).toEqual([['今天到期的', 300]])
})

it('offers nothing where nothing is owed, or what was paid too much', () => {
  expect(said(account({ balance: -300 }), undefined, today)).toEqual([])
  expect(said(undefined, undefined, today)).toEqual([])
})

it.each([
  ['what has left, less what is paid', { status: 'partlyShipped', shippedAmount: 500, paid: 200 }, false, 300],
  ['nothing of what has not left', { status: 'approved' }, false, 0],
  ['all of it where it is paid first', { status: 'approved', total: 800 }, true, 800],
  ['what left of one that was closed short', { status: 'closedShort', total: 800, shippedAmount: 500 }, true, 500],
  ['nothing of one that was called off', { status: 'cancelled', total: 800 }, true, 0],
] as const)('of an order: %s', (_, over, prepay, fen) => expect(owedOf(anOrder(1, over), prepay)).toBe(fen))
