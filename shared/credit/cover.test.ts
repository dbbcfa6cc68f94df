import { describe, expect, it } from '@jest/globals'
import { shippingCover } from './cover'

const today = '2026-11-21'
const order = { released: false, prepay: false, suspended: false, today }
const overdue = { left: 5, blockOverdue: true, oldestDue: '2026-11-20' }

describe('goods leave', () => {
  it.each([
    ['within the credit', { left: 0 }, {}, undefined],
    ['not a fen beyond it', { left: -1 }, {}, 'credit.insufficient'],
    ['beyond it when released', { left: -1 }, { released: true }, undefined],
    ['whatever is left, when paid before', { left: -1 }, { prepay: true }, undefined],
    ['on the day a debit is due', { ...overdue, oldestDue: today }, {}, undefined],
    ['not the day after', overdue, {}, 'credit.overdue'],
    ['not the day after, though paid before', overdue, { prepay: true }, 'credit.overdue'],
    ['the day after, where that does not block', { ...overdue, blockOverdue: false }, {}, undefined],
    ['the day after when released', overdue, { released: true }, undefined],
    ['not to who is suspended, released or not', { left: 5 }, { suspended: true, released: true }, 'party.suspended'],
  ])('%s', (_case, credit, over, code) => {
    expect(shippingCover(credit, { ...order, ...over })).toBe(code)
  })
})
