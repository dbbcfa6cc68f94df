import { expect, it } from '@jest/globals'
import { nextPeriod, Period, periodBegins, periodOf, previousPeriod } from './period'

it.each([
  ['2026-11-30T15:59:59.999Z', '2026-11'],
  ['2026-11-30T16:00:00.000Z', '2026-12'],
  ['2026-12-31T16:00:00.000Z', '2027-01'],
  ['2024-02-29T15:59:59.999Z', '2024-02'],
])('%s lies in %s of Shanghai', (now, period) => {
  expect(periodOf(now)).toBe(period)
  expect(periodBegins(period) <= now && now < periodBegins(nextPeriod(period))).toBe(true)
})

it('months follow each other over the turn of a year', () => {
  expect([nextPeriod('2026-12'), previousPeriod('2027-01'), nextPeriod('2026-01')]).toEqual(['2027-01', '2026-12', '2026-02'])
})

it.each(['2026-13', '2026-00', '2026-1', '26-01', '1999-01', '2026-011', ''])('%j is no month', (text) => {
  expect(Period.safeParse(text).success).toBe(false)
})
