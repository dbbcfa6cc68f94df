import { expect, it } from '@jest/globals'
import type { CreditShown } from '@shared/credit/model'
import { aCredit } from '../../platform/testing/orders'
import { chased } from './chased'

const who = (buyerName: string, over: Partial<CreditShown>): CreditShown => ({ ...aCredit, buyerName, ...over })

it('chases whose money is late longest first, then who owes most, and nobody who owes nothing', () => {
  const all = [
    who('少', { balance: 100 }),
    who('多付', { balance: -5 }),
    who('多', { balance: 900 }),
    who('晚', { balance: 10, oldestDue: '2026-11-20' }),
    who('最晚', { balance: 10, oldestDue: '2026-10-20' }),
  ]
  expect(chased(all).map(({ buyerName }) => buyerName)).toEqual(['最晚', '晚', '多', '少'])
})
