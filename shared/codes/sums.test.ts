import { expect, it } from '@jest/globals'
import { sumSellOut } from './sellOut'

it.each([
  ['no date at all', '##', '5810-02-02'],
  ['no day of the calendar', '2026-02-30', '2026-03-01'],
  ['the last days there are', '9999-12-30', '9999-12-31'],
  ['the wrong way round', '2026-11-02', '2026-11-01'],
  ['more than 31 days', '2026-10-01', '2026-11-01'],
])('sums of %s are refused, and nothing breaks', (_, from, to) => {
  expect(sumSellOut.input.safeParse({ from, to }).success).toBe(false)
})

it('31 days are summed', () => expect(sumSellOut.input.safeParse({ from: '2026-10-01', to: '2026-10-31' }).success).toBe(true))
