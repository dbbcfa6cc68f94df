import { expect, it } from '@jest/globals'
import type { OrderSummary } from '@shared/orders/model'
import { askedOf, nextFocus, shownIn, sorted, standing, tabOf, usualPlace } from './queue'

const anOrder = (n: number, more: Partial<OrderSummary> = {}): OrderSummary => ({
  orderId: `ord_01J0000000000000000000000${n}`,
  number: `DH1121-000${n}`,
  buyerId: 'pty_01J00000000000000000000001',
  buyerName: '宏远商贸',
  sellerId: 'pty_01J00000000000000000000002',
  sellerName: '岚谷食品',
  status: 'submitted',
  lineCount: 1,
  goods: { names: ['苏打水'], cartons: 1, loose: 0, pieces: 24 },
  total: n * 100_000,
  submittedAt: `2026-11-21T0${n}:00:00.000Z`,
  submittedBy: 'stf_01J00000000000000000000001',
  ...more,
})
const [one, two, three, four] = [anOrder(1), anOrder(2), anOrder(3), anOrder(4)]
const since = (days: number) => `2026-11-${21 - days}`

it.each([
  [{}, { as: 'seller', status: 'submitted' }],
  [{ tab: 'held' }, { as: 'seller', status: 'submitted' }],
  [{ tab: 'approved' }, { as: 'seller', status: 'approved' }],
  [{ tab: 'toShip' }, { as: 'seller', status: 'fundsConfirmed' }],
  [{ tab: 'all' }, { as: 'seller' }],
  [{ tab: 'nonsense' }, { as: 'seller', status: 'submitted' }],
  [
    { q: '宏远', days: '1' },
    { as: 'seller', status: 'submitted', search: '宏远', from: '2026-11-21' },
  ],
  [
    { tab: 'all', buyer: one.buyerId, days: '7' },
    { as: 'seller', buyerId: one.buyerId, from: '2026-11-15' },
  ],
])('asks the server for %j', (change, asked) => expect(askedOf({ ...usualPlace, ...change }, since)).toEqual(asked))

it.each([
  ['mine', '', [1, 3]],
  ['held', '', [2]],
  ['all', '', [1, 2, 3]],
  ['all', '2000', [2, 3]],
  ['mine', 'what', [1, 3]],
])('shows on %s, from ¥%s on', (tab, least, ids) => {
  const orders = [one, anOrder(2, { creditHold: true }), three]
  expect(shownIn({ ...usualPlace, tab, least }, orders)).toEqual(ids.map((n) => orders[n - 1]))
})

it.each([
  ['new', [three, two, one]],
  ['old', [one, two, three]],
  ['dear', [three, two, one]],
] as const)('sorts %s', (sort, order) => expect(sorted([two, three, one], sort)).toEqual(order))

it('opens its first tab for a place that no longer is', () => expect(tabOf({ ...usualPlace, tab: 'gone' })).toBe('mine'))

const told = ({ rows, gone, arrived }: ReturnType<typeof standing>) => ({
  rows: rows.map(({ number }) => number.at(-1)).join(''),
  gone: [...gone].map((id) => id.at(-1)).join(''),
  arrived: arrived.map(({ number }) => number.at(-1)).join(''),
})
it.each([
  ['nothing shown yet', [], [three, two], { rows: '32', gone: '', arrived: '' }],
  ['nothing has changed', [three, two], [three, two], { rows: '32', gone: '', arrived: '' }],
  ['one came in on top', [three, two], [four, three, two], { rows: '32', gone: '', arrived: '4' }],
  ['one came in between', [four, two], [four, three, two], { rows: '42', gone: '', arrived: '3' }],
  ['the next page was read', [four, three], [four, three, two, one], { rows: '4321', gone: '', arrived: '' }],
  ['another clerk took one', [three, two, one], [three, one], { rows: '321', gone: '2', arrived: '' }],
  ['another took the last and one came', [two, one], [three, two], { rows: '21', gone: '1', arrived: '3' }],
  ['all are gone and one came', [two, one], [three], { rows: '213', gone: '21', arrived: '' }],
] as const)('keeps every row where it stands: %s', (_, shown, fresh, expected) => {
  expect(told(standing(shown, fresh))).toEqual(expected)
})

it('shows a row as it is now', () => {
  expect(standing([one], [{ ...one, creditHold: true }]).rows[0]?.creditHold).toBe(true)
})

it.each([
  ['stays where it is when others leave', ['a'], 'b', 'b'],
  ['goes to the next below', ['b'], 'b', 'c'],
  ['passes those that leave too', ['b', 'c'], 'b', 'd'],
  ['turns up at the end', ['d'], 'd', 'c'],
  ['has nowhere to go when all leave', ['a', 'b', 'c', 'd'], 'b', undefined],
  ['was nowhere', ['a'], undefined, undefined],
])('the eye %s', (_, leaving, focus, next) => {
  expect(nextFocus(['a', 'b', 'c', 'd'], new Set(leaving), focus)).toBe(next)
})
