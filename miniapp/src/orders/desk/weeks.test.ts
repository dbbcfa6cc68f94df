import { expect, it } from '@jest/globals'
import { weeksOf } from './weeks'

const week = (pieces: number, at: number) => ({ from: `2026-11-0${at + 1}`, total: pieces * 100, orders: 1, pieces })
const of = (...pieces: number[]) => weeksOf(pieces.map(week))

it.each([
  ['nobody knows yet', [], { usual: 0, now: 0 }],
  ['a first week', [640], { usual: 0, now: 640 }],
  ['a usual week', [150, 160, 158, 164], { usual: 156, now: 164 }],
  ['four times the usual', [150, 160, 158, 640], { usual: 156, now: 640, times: 4 }],
  ['much, but after too few weeks', [0, 0, 160, 640], { usual: 53, now: 640 }],
  ['nothing this week', [150, 160, 158, 0], { usual: 156, now: 0 }],
])('says of %s how it compares', (_, pieces, said) => {
  const { bars, ...rest } = of(...pieces)
  expect(rest).toEqual(said)
  expect(bars.every(({ share }) => share >= 0 && share <= 1)).toBe(true)
})
