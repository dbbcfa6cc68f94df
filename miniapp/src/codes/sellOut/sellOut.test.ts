import { expect, it } from '@jest/globals'
import { barsOf, changeWords, daysOf } from './sellOut'

it('a week is the seven days that end with the day', () => {
  expect(daysOf('day', '2026-11-21')).toEqual({ from: '2026-11-21', to: '2026-11-21' })
  expect(daysOf('week', '2026-11-03')).toEqual({ from: '2026-10-28', to: '2026-11-03' })
})

it('draws by the longest, and says what it leaves out', () => {
  const sums = [8, 4, 1].map((pieces, at) => ({ name: `货 ${at}`, pieces }))
  expect(barsOf(sums, 2)).toEqual({
    bars: [
      { name: '货 0', pieces: 8, part: 1 },
      { name: '货 1', pieces: 4, part: 0.5 },
    ],
    rest: '还有 1 个，共 1 件',
  })
  expect(barsOf(sums, 3).rest).toBeUndefined()
  expect(barsOf([{ pieces: 0 }], 3).bars[0]?.part).toBe(0)
})

it('says how the last day stands beside the one before', () => {
  const of = (...all: number[]) => changeWords({ days: all.map((pieces, at) => ({ day: `2026-11-2${at}`, pieces })) })
  expect([of(5), of(2, 5), of(5, 2), of(3, 3)]).toEqual([undefined, '比前一天多 3 件', '比前一天少 3 件', '和前一天一样'])
})
