import { expect, it } from '@jest/globals'
import type { OrderId, OrderSummary } from '@shared/orders/model'
import { nextWaiting } from './nextWaiting'

const id = (n: number) => `ord_01J0000000000000000000000${n}` as OrderId
const waits = (n: number, over: Partial<OrderSummary> = {}) => ({ orderId: id(n), status: 'submitted', ...over }) as OrderSummary

it.each([
  ['the one after it', [waits(1), waits(2), waits(3)], 2, 3],
  ['the first that is left, after the last', [waits(1), waits(2), waits(3)], 3, 1],
  ['the first, when the decided one has left the list', [waits(1), waits(3)], 2, 1],
  ['past one that waits for its release', [waits(1), waits(2, { creditHold: true }), waits(3)], 1, 3],
  ['past one that somebody else decided', [waits(1), waits(2, { status: 'approved' }), waits(3)], 1, 3],
  ['none, when it was the only one', [waits(1)], 1, undefined],
  ['none, when the list is empty', [], 1, undefined],
] as [string, OrderSummary[], number, number | undefined][])('goes on with %s', (_, waiting, decided, next) => {
  expect(nextWaiting(waiting, id(decided))?.orderId).toBe(next && id(next))
})
