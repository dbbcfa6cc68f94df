import { expect, it } from '@jest/globals'
import { buyerId, now, sellerId } from '../../testing/examples'
import { became, collectsFor, isSameIntent, payableUntil } from './wechat'

const other = 'pty_01J00000000000000000OTHER1'

it.each([
  ['HQ’s buyer', {}, sellerId],
  ['a buyer of somebody else', { sellerId: other }, 'payment.wechatUnavailable'],
  ['HQ itself', { sellerId: undefined }, 'payment.wechatUnavailable'],
  ['a channel without HQ', { hqId: undefined }, 'payment.wechatUnavailable'],
  ['an order with HQ, of one that has another supplier now', { sellerId: other, order: { buyerId, sellerId } }, sellerId],
  ['an order with another seller', { order: { buyerId, sellerId: other } }, 'payment.wechatUnavailable'],
  ['an order of somebody else', { order: { buyerId: other, sellerId } }, 'actor.forbidden'],
] as const)('WeChat collects for %s', (_case, over, expected) => {
  const decided = () => collectsFor({ buyerId, sellerId, hqId: sellerId, ...over })
  if (expected === sellerId) expect(decided()).toBe(expected)
  else expect(decided).toThrow(expect.objectContaining({ code: expected }))
})

it.each([['amount'], ['orderId'], ['openid'], ['buyerId']])('opened again with another %s it is another payment', (field) => {
  const intent = { buyerId, amount: 100, openid: 'o1' } as const
  expect([isSameIntent(intent, intent), isSameIntent(intent, { ...intent, [field]: 'x' })]).toEqual([true, false])
})

const minutes = (count: number) => new Date(Date.parse(now) + count * 60_000).toISOString()
it.each([
  ['SUCCESS', 6, 'paid'],
  ['REFUND', 600, 'paid'],
  ['CLOSED', 6, 'dead'],
  ['REVOKED', 6, 'dead'],
  ['NOTPAY', 6, 'open'],
  ['USERPAYING', 39, 'open'],
  ['NOTPAY', 41, 'closable'],
  ['PAYERROR', 41, 'closable'],
  [undefined, 6, 'open'],
  [undefined, 41, 'dead'],
])('what WeChat calls %s after %d minutes is %s', (state, after, expected) => {
  expect(became(state, now, minutes(after))).toBe(expected)
})

it('can be paid for half an hour, which is over before it is closed', () => {
  expect(payableUntil({ at: now })).toBe(minutes(30))
})
