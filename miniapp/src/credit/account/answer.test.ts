import { expect, it } from '@jest/globals'
import type { AccountShown } from '@shared/credit/model'
import { aCredit } from '../../platform/testing/orders'
import { answerOf } from './answer'

const account = (over: Partial<AccountShown>): AccountShown => ({ ...aCredit, onAccount: 0, overdue: { amount: 0 }, open: [], ...over })
const today = '2026-11-21'

it.each<[string, Partial<AccountShown>, object]>([
  [
    'what is late before what is due',
    { overdue: { amount: 500, since: '2026-11-16' }, nextDue: { amount: 9, on: '2026-11-30' } },
    { lead: '逾期', fen: 500, note: '11-16 就该付了' },
  ],
  [
    'that late money stops the goods',
    { overdue: { amount: 500, since: '2026-11-16' }, blockOverdue: true },
    { note: '11-16 就该付了，付清才发货' },
  ],
  ['what is due next', { nextDue: { amount: 9, on: '2026-11-30' } }, { lead: '11-30 前要付', fen: 9 }],
  ['that it is due today', { nextDue: { amount: 9, on: today } }, { lead: '今天要付' }],
  ['what was paid too much', { balance: -700, onAccount: 700 }, { lead: '多付的，下次抵', fen: 700 }],
  ['that nothing is owed', { balance: 0 }, { words: '没有要付的' }],
])('tells the buyer %s', (_, over, answer) => expect(answerOf(account(over), today, 'buyer')).toMatchObject(answer))

it('tells the seller what it is to get', () => {
  expect(answerOf(account({ nextDue: { amount: 9, on: '2026-11-30' } }), today, 'seller').lead).toBe('11-30 前应收')
})
