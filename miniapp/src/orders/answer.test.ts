import { expect, it } from '@jest/globals'
import { OrderStatus } from '@shared/orders/model'
import { anOrder, aSummary } from '../platform/testing/orders'
import { answer, reasonOf, type Side } from './answer'

it.each([
  ['submitted', 'buyer', '等宏远商贸审'],
  ['submitted', 'seller', '等您审'],
  ['submitted', undefined, '等宏远商贸审'],
  ['approved', 'buyer', '审过了，等付款确认'],
  ['approved', 'seller', '审过了，等收款确认'],
  ['fundsConfirmed', 'buyer', '等发货'],
  ['fundsConfirmed', 'seller', '可以发货了'],
  ['partlyShipped', 'buyer', '发了一部分，还有没发的'],
  ['shipped', 'buyer', '货在路上，到了请收'],
  ['shipped', 'seller', '等惠民便利店收货'],
  ['received', 'seller', '货收到了，等结算'],
  ['settled', 'buyer', '这单办完了'],
  ['rejected', 'buyer', '这单被驳回了'],
  ['cancelled', 'seller', '这单取消了'],
  ['closedShort', 'buyer', '缺货，没发的不发了'],
] as const)('%s, as the %s: %s', (status, side, words) => {
  expect(answer(aSummary(1, { status }), side as Side)).toBe(words)
})

it('says of an order over its credit who has to let it through', () => {
  const held = aSummary(1, { creditHold: true })
  expect(answer(held, 'buyer')).toBe('超了额度，等放行')
  expect(answer(held, 'seller')).toBe('超了额度，等信控放行')
})

it.each(OrderStatus.options)('has an answer for %s on every side', (status) => {
  for (const side of ['buyer', 'seller', undefined] as const) expect(answer(aSummary(1, { status }), side)).toBeTruthy()
})

it('gives the reason of the move that ended it, and no other', () => {
  const timeline = [...anOrder().timeline, { status: 'rejected', at: '2026-11-21T02:00:00.000Z', reason: '货不够' } as const]
  expect(reasonOf(anOrder(1, { status: 'rejected', timeline }))).toBe('货不够')
  expect(reasonOf(anOrder(1, { timeline }))).toBeUndefined()
})
