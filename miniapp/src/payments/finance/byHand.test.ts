import { expect, it } from '@jest/globals'
import { orderIdOf } from '../../platform/testing/orders'
import { type Owed, owedByOrder, wantedOf } from './byHand'

const [one, two] = [orderIdOf(1), orderIdOf(2)]
const entryId = `led_${'0'.repeat(26)}` as const
const debit = (orderId: string, dueOn: string, open: number) => ({ entryId, documentId: 'shp', orderId, dueOn, amount: open, open })

it('takes what is open and what is paid together by order', () => {
  const debits = [debit(one, '2026-11-20', 100), debit(two, '2026-11-25', 50), debit(one, '2026-11-30', 30)]
  const paid = [{ entryId, documentId: 'shp', orderId: two, amount: 20, at: '2026-11-21T00:00:00.000Z' }]
  expect(owedByOrder(debits, paid)).toEqual([
    { orderId: one, open: 130, paid: 0, dueOn: '2026-11-20' },
    { orderId: two, open: 50, paid: 20, dueOn: '2026-11-25' },
  ])
})

const owed: Owed[] = [
  { orderId: one, open: 10_000, paid: 0 },
  { orderId: two, open: 5_000, paid: 2_000 },
]

it.each([
  ['nothing typed: by due date', {}, { wanted: [] }],
  ['one order', { [one]: '80' }, { wanted: [{ orderId: one, amount: 8_000 }] }],
  ['no more than it has already', { [two]: '20' }, { wanted: [] }],
  ['more than it owes', { [two]: '70.01' }, { wanted: [], problem: '有一单最多付 ¥70.00' }],
  ['more than there is', { [one]: '90', [two]: '70' }, { wanted: [], problem: '超了 ¥40.00' }],
  ['no amount', { [one]: '八十' }, { wanted: [], problem: '金额填数字' }],
])('%s', (_, typed, expected) => expect(wantedOf(owed, typed, 12_000)).toEqual(expected))
