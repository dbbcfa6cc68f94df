/** @jest-environment node */
import { expect, it } from '@jest/globals'
import { BusinessDate, dayBegins, latestDay, plusDays, shanghaiDate, weekOf } from './time'

it('a business date begins at midnight in Shanghai', () => {
  expect(dayBegins('2026-11-21')).toBe('2026-11-20T16:00:00.000Z')
  expect(shanghaiDate(dayBegins('2026-11-21'))).toBe('2026-11-21')
  expect(shanghaiDate('2026-11-20T15:59:59.999Z')).toBe('2026-11-20')
})

it('days are counted over months and years', () => {
  expect([plusDays('2026-12-31', 1), plusDays('2028-03-01', -1)]).toEqual(['2027-01-01', '2028-02-29'])
})

it('a week begins on Monday', () => {
  expect(['2026-11-15', '2026-11-16', '2026-11-21', '2026-11-22', '2027-01-01'].map(weekOf)).toEqual([
    '2026-11-09',
    '2026-11-16',
    '2026-11-16',
    '2026-11-16',
    '2026-12-28',
  ])
})

it.each([
  ['1121', '2026-11-21'],
  ['1122', '2025-11-22'],
  ['0101', '2026-01-01'],
  ['1301', undefined],
  ['0100', undefined],
  ['1232', undefined],
])('the last %s is %s', (monthDay, date) => expect(latestDay(monthDay, '2026-11-21')).toBe(date))

it('what is no date is refused', () => {
  expect(['2026-02-29', '2026-13-01', '20261121', '', '2026-11-21T00:00'].filter((text) => BusinessDate.safeParse(text).success)).toEqual(
    [],
  )
  expect(BusinessDate.safeParse('2028-02-29').success).toBe(true)
})
