import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { prorate, total } from './money'

describe('prorate', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [0, [2, 5], [0, 0]],
    [7, [0, 1], [0, 7]],
    [3850, [7, 17], [1123, 2727]],
  ])('splits %d over %j', (amount, weights, parts) => {
    expect(prorate(amount, weights)).toEqual(parts)
  })

  it('loses and invents no fen, and no part is off by a whole one', () => {
    const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 90 }).filter((some) => total(some) > 0)
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), weights, (amount, some) => {
        const parts = prorate(amount, some)
        const sum = total(some)
        expect(total(parts)).toBe(amount)
        for (const [i, part] of parts.entries()) expect(Math.abs(part - (amount * some[i]!) / sum)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
