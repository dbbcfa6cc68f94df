/** @jest-environment node */
import { expect, it } from '@jest/globals'
import { isCalled } from './called'

const water = { code: 'W01', gtin: '6901234567892' }

it.each([
  ['its code', 'W01', true],
  ['its code in small letters', 'w01', true],
  ['another code', 'W02', false],
  ['its bar code', '6901234567892', true],
  ['its bar code with fourteen digits', '06901234567892', true],
  ['another bar code', '6901234567885', false],
  ['a bar code whose last digit is wrong', '6901234567891', false],
  ['nothing', '', false],
])('is called by %s: %s %s', (_what, text, is) => {
  expect(isCalled(water, text)).toBe(is)
  expect(isCalled({ code: 'X' }, text)).toBe(false)
})
