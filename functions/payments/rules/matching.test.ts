import { describe, expect, it } from '@jest/globals'
import { type Debt, type Money, pairs, stillToCome } from './matching'

const debt = (entryId: string, open: number, orderId?: string): Debt => ({ entryId, open, orderId })
const money = (entryId: string, open: number, over: Partial<Money> = {}): Money => ({ entryId, open, kind: 'payment', held: 0, ...over })
const paired = (debits: Debt[], credits: Money[], toCome: Record<string, number> = {}, most = 9) =>
  pairs(debits, credits, new Map(Object.entries(toCome)), most).map(
    ({ credit, debit, amount }) => `${credit.entryId}→${debit.entryId} ${amount}`,
  )

describe('which credit pays which debit', () => {
  it.each<[string, Debt[], Money[], string[], Record<string, number>]>([
    ['the first due first', [debt('a', 30), debt('b', 50)], [money('1', 60)], ['1→a 30', '1→b 30'], {}],
    ['the oldest money first', [debt('a', 30)], [money('1', 10), money('2', 60)], ['1→a 10', '2→a 20'], {}],
    [
      'what is sent for an order pays that first',
      [debt('a', 30), debt('b', 50, 'o')],
      [money('1', 60, { orderId: 'o' })],
      ['1→b 50', '1→a 10'],
      {},
    ],
    ['and waits for what is still to come of it', [debt('a', 30)], [money('1', 60, { orderId: 'o' })], ['1→a 20'], { o: 40 }],
    [
      'also where part of it has come',
      [debt('a', 30), debt('b', 25, 'o')],
      [money('1', 60, { orderId: 'o' })],
      ['1→b 25', '1→a 20'],
      { o: 40 },
    ],
    [
      'two payments for an order keep no more than it takes',
      [debt('a', 90)],
      [money('1', 60, { orderId: 'o' }), money('2', 60, { orderId: 'o' })],
      ['2→a 20'],
      { o: 100 },
    ],
    [
      'a credit note for an order waits for nothing',
      [debt('a', 30)],
      [money('1', 60, { kind: 'return', orderId: 'o' })],
      ['1→a 30'],
      { o: 40 },
    ],
    ['what is held for a refund pays nothing', [debt('a', 30)], [money('1', 60, { held: 50 })], ['1→a 10'], {}],
    ['also not its own order', [debt('a', 30, 'o')], [money('1', 60, { held: 50, orderId: 'o' })], ['1→a 10'], {}],
    ['no debits', [], [money('1', 60)], [], {}],
    ['no money', [debt('a', 1)], [], [], {}],
  ])('%s', (_case, debits, credits, expected, toCome) => {
    expect(paired(debits, credits, toCome)).toEqual(expected)
  })

  it('no more pairs than fit a commit', () => {
    expect(paired([debt('a', 1), debt('b', 1), debt('c', 1)], [money('1', 9)], {}, 2)).toEqual(['1→a 1', '1→b 1'])
  })
})

it.each([
  ['submitted', {}, 100],
  ['partlyShipped', { shippedAmount: 60, paid: 20 }, 80],
  ['received', { shippedAmount: 100, paid: 100 }, 0],
  ['closedShort', { shippedAmount: 60, paid: 20 }, 40],
  ['cancelled', {}, 0],
  ['rejected', {}, 0],
  ['settled', { shippedAmount: 100, paid: 70 }, 0],
] as const)('an order that is %s keeps what it may still come to owe', (status, over, expected) => {
  expect(stillToCome({ status, total: 100, ...over })).toBe(expected)
})
