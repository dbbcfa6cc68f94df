import { expect, it } from '@jest/globals'
import { countsOf } from './counts'

const none = { submitted: 0, approved: 0, fundsConfirmed: 0, partlyShipped: 0, shipped: 0, received: 0, held: 0 }

it('counts open orders by state, and what waits for credit among them', () => {
  const orders = [
    { status: 'submitted' },
    { status: 'submitted', creditHold: true },
    { status: 'approved' },
    { status: 'cancelled', creditHold: true },
    { status: 'settled' },
  ] as const
  expect(countsOf(orders)).toEqual({ ...none, submitted: 2, approved: 1, held: 1 })
})

it('stops counting above 99', () => {
  expect(countsOf(Array(300).fill({ status: 'approved' }))).toEqual({ ...none, approved: 100 })
})
