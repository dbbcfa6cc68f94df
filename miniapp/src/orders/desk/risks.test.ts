import { expect, it } from '@jest/globals'
import { Refused } from '@shared/kernel/refused'
import { eachOf } from '../../platform/desk/eachOf'
import { Unanswered } from '../../platform/unanswered'
import { type Answer, bulkWords, failuresOf } from './bulk'
import { risksOf, usedOf, usedTone } from './risks'

const days = { kind: 'days', days: 30 } as const
const credit = (drawn: number, limit = 10_000) => ({ limit, drawn, left: limit - drawn, term: days })

it.each([
  [undefined, undefined],
  [{ ...credit(5_000), term: { kind: 'prepay' } as const }, undefined],
  [credit(0, 0), undefined],
  [credit(100, 0), 100],
  [credit(6_200), 62],
  [credit(10_400), 104],
])('of %j the credit used is %s', (known, used) => expect(usedOf(known)).toBe(used))

it.each([
  [79, 'used'],
  [80, 'warn'],
  [94, 'warn'],
  [95, 'danger'],
  [104, 'danger'],
])('%s percent is %s', (used, tone) => expect(usedTone(used)).toBe(tone))

it.each([
  ['within the limit', 'submitted', false, credit(5_000), []],
  ['nearly at it', 'submitted', false, credit(9_600), ['额度快用完']],
  ['over it', 'submitted', true, credit(333_240 + 10_000), ['超额度 ¥3,332.40']],
  ['held, credit not known', 'submitted', true, undefined, ['超额度，等放行']],
  ['credit not known', 'submitted', false, undefined, []],
  ['approved long ago', 'approved', true, credit(20_000), []],
] as const)('says what speaks against it: %s', (_, status, creditHold, known, texts) => {
  expect(risksOf({ status, creditHold }, known).map(({ text }) => text)).toEqual(texts)
})

const done: Answer = { order: { orderId: 'ord_01J00000000000000000000001', number: 'DH1121-0917', buyerName: '宏远商贸', total: 544_400 } }
const moved: Answer = { ...done, problem: Object.assign(new Refused('order.moved'), { message: '订单已被别人处理，请看最新状态' }) }
const lost: Answer = { ...done, problem: new Unanswered('offline') }

it.each([
  ['approve', [], '没有选订单'],
  ['approve', [done], '批了 1 单，共 ¥5,444.00'],
  ['approve', [done, done, moved], '批了 2 单，共 ¥10,888.00；1 单没批成'],
  ['approve', [moved], '这单没批成'],
  ['approve', [moved, lost], '2 单没批成，一单也没动'],
  ['reject', [done, lost], '退回了 1 单，共 ¥5,444.00；1 单没退成'],
] as const)('sums up %s', (deed, answers, text) => expect(bulkWords(deed, answers)).toBe(text))

it('names each that did not go through, and why', () => {
  expect(failuresOf([done, moved, lost]).map(({ who, why }) => `${who}：${why}`)).toEqual([
    'DH1121-0917 宏远商贸：订单已被别人处理，请看最新状态',
    'DH1121-0917 宏远商贸：没连上网，连上后再点一次',
  ])
})

it('asks for each once, three at a time, and tells as it goes', async () => {
  let open = 0
  let most = 0
  const told: number[] = []
  const work = async (n: number) => {
    open += 1
    most = Math.max(most, open)
    await Promise.resolve()
    open -= 1
    return n
  }
  const answers = await eachOf([1, 2, 3, 4, 5, 6, 7], work, (some) => told.push(some.length))
  expect([answers.sort(), most, told]).toEqual([[1, 2, 3, 4, 5, 6, 7], 3, [1, 2, 3, 4, 5, 6, 7]])
})
