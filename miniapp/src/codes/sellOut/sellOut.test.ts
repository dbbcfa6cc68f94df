import { expect, it } from '@jest/globals'
import { changeWords, daysOf, restWords } from './sellOut'

it('a week is the seven days that end with the day', () => {
  expect(daysOf('day', '2026-11-21')).toEqual({ from: '2026-11-21', to: '2026-11-21' })
  expect(daysOf('week', '2026-11-03')).toEqual({ from: '2026-10-28', to: '2026-11-03' })
})

it('says what a long list leaves out', () => {
  const sums = [8, 4, 1].map((pieces) => ({ pieces }))
  expect([restWords(sums, 1), restWords(sums, 3)]).toEqual(['还有 2 个，共 5 件', undefined])
})

it('says how the last day stands beside the one before', () => {
  const of = (...all: number[]) => changeWords({ days: all.map((pieces, at) => ({ day: `2026-11-2${at}`, pieces })) })
  expect([of(5), of(2, 5), of(5, 2), of(3, 3)]).toEqual([undefined, '比前一天多 3 件', '比前一天少 3 件', '和前一天一样'])
})
