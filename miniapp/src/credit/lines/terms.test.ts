import { expect, it } from '@jest/globals'
import { type LineDraft, lineOf, lineProblems, termText } from './terms'

const draft: LineDraft = { limit: '100,000', overLimit: 'hold', kind: 'days', days: '30', blocks: true }

it('sends fen and days', () => {
  expect(lineOf(draft)).toEqual({ limit: 10_000_000, overLimit: 'hold', blockOverdue: true, term: { kind: 'days', days: 30 } })
  expect(lineOf({ ...draft, kind: 'prepay', days: '' }).term).toEqual({ kind: 'prepay' })
})

it.each([
  [{}, []],
  [{ limit: '0' }, []],
  [{ limit: '' }, ['limit']],
  [{ limit: '十万' }, ['limit']],
  [{ days: '366' }, ['days']],
  [{ days: '' }, ['days']],
  [{ kind: 'prepay', days: '' }, []],
] as const)('of %j finds wrong %j', (change, fields) => expect(Object.keys(lineProblems({ ...draft, ...change }))).toEqual(fields))

it.each([
  [{ kind: 'prepay' } as const, '先款后货'],
  [{ kind: 'days', days: 30 } as const, '30 天'],
])('says %j as %s', (term, text) => expect(termText(term)).toBe(text))
