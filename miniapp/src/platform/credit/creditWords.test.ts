import { expect, it } from '@jest/globals'
import type { Credit } from '@shared/credit/model'
import { creditParts, creditSentence, overText, termText } from './creditWords'

const credit = (over: Partial<Credit> = {}): Credit => ({
  sellerId: 'pty_01J00000000000000000000001',
  buyerId: 'pty_01J00000000000000000000002',
  limit: 100_000_000,
  reserved: 13_150_000,
  balance: 48_208_000,
  drawn: 61_358_000,
  left: 38_642_000,
  overLimit: 'refuse',
  term: { kind: 'days', days: 30 },
  ...over,
})

it.each([
  ['room left', {}, '还能下单 ¥386,420.00。欠款 ¥48.2 万，占用 ¥13.2 万，额度 ¥100 万'],
  ['over the limit', { left: -324_000 }, '超了 ¥3,240.00。欠款 ¥48.2 万，占用 ¥13.2 万，额度 ¥100 万'],
  ['paid before shipping', { term: { kind: 'prepay' }, balance: 0 }, '先款后货，不占额度'],
  ['paid before shipping, with a debt', { term: { kind: 'prepay' }, balance: 12_300 }, '先款后货，还欠 ¥123.00'],
] as const)('says %s in a sentence', (_, over, sentence) => {
  expect(creditSentence(credit(over))).toBe(sentence)
})

it.each([
  [{ kind: 'prepay' }, '先款后货'],
  [{ kind: 'days', days: 0 }, '发货当天付'],
  [{ kind: 'days', days: 45 }, '发货后 45 天内付'],
] as const)('says when it is due: %j', (term, text) => {
  expect(termText({ term })).toBe(text)
})

it('says what happens beyond the limit', () => {
  expect(overText({ overLimit: 'refuse' })).toBe('超了额度下不了单')
  expect(overText({ overLimit: 'hold' })).toBe('超了额度也能下，等信控放行')
})

it('takes nothing of the limit for money paid ahead', () => {
  expect(creditParts(credit({ balance: -500 }))[0]).toMatchObject({ value: 0, text: '−¥5.00' })
})
