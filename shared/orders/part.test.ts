import { expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { partOf } from './part'

const aLine = fc.record({ amount: fc.integer({ min: 0, max: 100_000_000_000_000 }), quantity: fc.integer({ min: 1, max: 1_000_000 }) })

it('the parts of a line sum to its amount, however it is split', () => {
  const splits = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 30 })
  fc.assert(
    fc.property(aLine, splits, (line, cuts) => {
      const ends = [...cuts.map((cut) => cut % (line.quantity + 1)), line.quantity].sort((a, b) => a - b)
      const parts = ends.map((end, i) => partOf(line, ends[i - 1] ?? 0, end - (ends[i - 1] ?? 0)))
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(line.amount)
    }),
  )
})

it('a part is never negative, and within a fen of its share', () => {
  fc.assert(
    fc.property(aLine, fc.nat(), fc.nat(), (line, at, count) => {
      const from = at % line.quantity
      const pieces = count % (line.quantity - from + 1)
      const part = partOf(line, from, pieces)
      const apart = BigInt(part) * BigInt(line.quantity) - BigInt(line.amount) * BigInt(pieces)
      expect(part).toBeGreaterThanOrEqual(0)
      expect(apart <= BigInt(line.quantity) && apart >= -BigInt(line.quantity)).toBe(true)
    }),
  )
})

it.each([
  ['the whole line', 0, 3, 100],
  ['a third', 0, 1, 33],
  ['the next third', 1, 1, 34],
  ['the last third', 2, 1, 33],
  ['nothing', 1, 0, 0],
])('of 100 fen for three pieces: %s', (_, from, pieces, worth) => {
  expect(partOf({ amount: 100, quantity: 3 }, from, pieces)).toBe(worth)
})

it('half a fen goes to the later piece', () => {
  expect([partOf({ amount: 1, quantity: 2 }, 0, 1), partOf({ amount: 1, quantity: 2 }, 1, 1)]).toEqual([0, 1])
})
