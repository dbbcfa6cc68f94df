import { expect, it } from '@jest/globals'
import type { AccountShown } from '@shared/credit/model'
import type { StatementSummary } from '@shared/statements/model'
import { aCredit, dealerId, storeId } from '../platform/testing/orders'
import { deskNeeds, payNeeds, statementNeeds } from './moneyNeeds'

const now = '2026-11-21T04:00:00.000Z'
const account = (over: Partial<AccountShown>): AccountShown => ({ ...aCredit, onAccount: 0, overdue: { amount: 0 }, open: [], ...over })
const month = (period: string, closing = 500): StatementSummary => ({
  ...{ period, sellerId: dealerId, sellerName: '宏远商贸', buyerId: storeId, buyerName: '惠民便利店', status: 'issued' },
  ...{ opening: 0, closing, lineCount: 3 },
})

it.each<[string, Partial<AccountShown>, string[]]>([
  [
    'what is late, and not also what is due',
    { overdue: { amount: 500, since: '2026-11-02' }, nextDue: { amount: 9, on: '2026-11-22' } },
    ['逾期 ¥5.00'],
  ],
  ['what is due in three days', { nextDue: { amount: 900, on: '2026-11-24' } }, ['该付 ¥9.00']],
  ['nothing that is due later', { nextDue: { amount: 900, on: '2026-11-25' } }, []],
  ['nothing where nothing is owed', {}, []],
])('asks to pay %s', (_, over, titles) => expect(payNeeds({ account: account(over), now }).map(({ title }) => title)).toEqual(titles))

it('names the oldest month first, and how many more', () => {
  const [need] = statementNeeds({ statements: [month('2026-10'), month('2026-09', -300)], now })
  expect(need).toMatchObject({ title: '9 月对账单等您核', note: '宏远商贸 · 多付 ¥3.00，还有 1 个月' })
})

it('says who waits for an answer, and nothing where nobody does', () => {
  expect(deskNeeds({})).toEqual([])
  const [need] = deskNeeds({ disputed: [month('2026-10'), { ...month('2026-10'), buyerName: '安昌食杂店' }] })
  expect(need).toMatchObject({ title: '2 张对账单有异议', note: '惠民便利店等 2 家' })
})
