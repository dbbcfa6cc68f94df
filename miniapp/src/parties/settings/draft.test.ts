import { expect, it } from '@jest/globals'
import { stepsDraftOf, stepsOf, stepsProblems } from './draft'

const full = { approval: true, funds: false, autoApprove: { upTo: 500_000, discount: 250 }, autoReceiveDays: 7 }

it('shows again what was set', () => expect(stepsOf(stepsDraftOf(full))).toEqual(full))

it('begins with ten days and nothing that passes by itself', () => {
  expect(stepsOf(stepsDraftOf({ approval: true, funds: true }))).toEqual({ approval: true, funds: true, autoReceiveDays: 10 })
})

it('asks for no limits where nobody approves', () => {
  const draft = { ...stepsDraftOf(full), approval: false, upTo: '' }
  expect(stepsProblems(draft)).toEqual({})
  expect(stepsOf(draft).autoApprove).toBeUndefined()
})

it.each([
  [{ upTo: '' }, ['upTo']],
  [{ upTo: '五千' }, ['upTo']],
  [{ discount: '101' }, ['discount']],
  [{ days: '0' }, ['days']],
  [{ days: '61' }, ['days']],
  [{}, []],
] as const)('of %j finds wrong %j', (change, fields) =>
  expect(Object.keys(stepsProblems({ ...stepsDraftOf(full), ...change }))).toEqual(fields),
)
