import { describe, expect, it } from '@jest/globals'
import { anOrder, aSeller } from '../../testing/examples'
import { covers, mayApprove, passesApproval } from './approval'

const today = '2026-11-21'
const free = { credit: {}, released: false, limit: undefined, today }
const overdue = { blockOverdue: true, oldestDue: '2026-11-20' }
const refused = (code: string, detail: object = {}) => expect.objectContaining({ code, detail: expect.objectContaining(detail) })

describe('approving by hand', () => {
  it('is anybody’s who has no limit', () => {
    expect(() => mayApprove(anOrder({ discount: 9000 }), free)).not.toThrow()
  })

  it.each([
    ['over its credit', anOrder({ creditHold: true }), {}, 'credit.held'],
    ['over its credit, though the buyer is overdue too', anOrder({ creditHold: true }), { credit: overdue }, 'credit.held'],
    ['beyond what its orderer may spend', anOrder({ spendHold: true }), {}, 'order.spendHeld'],
    ['of an overdue buyer', anOrder(), { credit: overdue }, 'credit.overdue'],
    ['a fen beyond the limit', anOrder({ total: 3600 }), { limit: { amount: 3599 } }, 'approval.overLimit'],
    ['a basis point too cheap', anOrder({ discount: 501 }), { limit: { discount: 500 } }, 'approval.overLimit'],
  ])('refuses what is %s', (_case, order, over, code) => {
    expect(() => mayApprove(order, { ...free, ...over })).toThrow(refused(code))
  })

  it.each([
    ['released, of an overdue buyer', anOrder(), { credit: overdue, released: true }],
    ['of a buyer overdue where that does not block', anOrder(), { credit: { oldestDue: '2026-11-20' } }],
    ['due today', anOrder(), { credit: { ...overdue, oldestDue: today } }],
    ['exactly at both limits', anOrder({ total: 3600, discount: 500 }), { limit: { amount: 3600, discount: 500 } }],
  ])('takes what is %s', (_case, order, over) => {
    expect(() => mayApprove(order, { ...free, ...over })).not.toThrow()
  })

  it('says by how much it is beyond the limit', () => {
    const limit = { amount: 100, discount: 50 }
    expect(() => mayApprove(anOrder({ total: 3600, discount: 20 }), { ...free, limit })).toThrow(
      refused('approval.overLimit', { limit, total: 3600, discount: 20 }),
    )
  })
})

describe('approval by the system', () => {
  const { steps } = aSeller()
  const rule = { ...steps, autoApprove: { upTo: 3600, discount: 500 } }
  it.each([
    ['by hand', steps, {}, false, false],
    ['switched off', { ...steps, approval: false }, {}, false, true],
    ['switched off, overdue where that does not block', { ...steps, approval: false }, {}, true, true],
    ['switched off, held for credit', { ...steps, approval: false }, { creditHold: true }, false, false],
    ['switched off, held for spending', { ...steps, approval: false }, { spendHold: true }, false, false],
    ['within the rule', rule, {}, false, true],
    ['a fen beyond the rule', rule, { total: 3601 }, false, false],
    ['cheaper than the rule', rule, { discount: 501 }, false, false],
    ['within the rule, held for credit', rule, { creditHold: true }, false, false],
    ['within the rule, overdue', rule, {}, true, false],
  ])('%s', (_case, by, over, isOverdue, expected) => {
    expect(passesApproval(by, anOrder({ total: 3600, discount: 500, ...over }), isOverdue)).toBe(expected)
  })

  it('who has a limit of amount alone approves at any price', () => {
    expect([covers({ amount: 10 }, { total: 10, discount: 9999 }), covers({ discount: 0 }, { total: 10 ** 12 })]).toEqual([true, true])
  })
})
