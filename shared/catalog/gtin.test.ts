import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { checkDigit, gtin14, isGtin } from './gtin'

describe('a bar code', () => {
  it.each([
    ['6901234567892', true],
    ['4006381333931', true],
    ['6901234567893', false],
    ['40170725', true],
    ['40170726', false],
    ['036000291452', true],
    ['10012345000017', true],
    ['690123456789', false],
    ['69012345678921', false],
    ['', false],
    ['690123456789X', false],
    ['６９０１２３４５６７８９２', false],
  ])('%s: %s', (text, good) => {
    expect(isGtin(text)).toBe(good)
  })

  const digits = (length: number) => fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((all) => all.join(''))

  it('with one digit changed is always found out', () => {
    fc.assert(
      fc.property(fc.constantFrom(7, 11, 12, 13).chain(digits), fc.nat(13), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
        const code = `${body}${checkDigit(body)}`
        const i = at % code.length
        const wrong = `${code.slice(0, i)}${(Number(code[i]) + by) % 10}${code.slice(i + 1)}`
        expect([isGtin(code), isGtin(wrong)]).toEqual([true, false])
      }),
    )
  })

  it('keeps its check digit with zeros in front', () => {
    fc.assert(fc.property(digits(12), (body) => isGtin(gtin14(`${body}${checkDigit(body)}`))))
  })
})
