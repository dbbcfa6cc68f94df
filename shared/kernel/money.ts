import * as z from 'zod/mini'

/** Money in fen (1 yuan = 100 fen), tax included. Always an integer; formatted only at the screen. */
export const Fen = z.int()
export type Fen = z.infer<typeof Fen>

/** A sum that is owed, granted or paid: never negative, and small enough that sums of it stay exact. */
export const Amount = z.int().check(z.nonnegative(), z.lte(1_000_000_000_000_000))

/** A share in basis points: 10,000 is the whole. */
export const BasisPoints = z.int().check(z.nonnegative(), z.lte(10_000))

export const total = (amounts: readonly Fen[]): Fen => amounts.reduce((sum, amount) => sum + amount, 0)

export const yuan = (amount: Fen): string => (amount / 100).toFixed(2)

/**
 * Splits an amount over weights so that the parts sum to the whole: largest remainders get the odd fen, ties go to the earlier part.
 * Weights are non-negative integers with a positive sum; a negative amount splits like its positive twin.
 */
export function prorate(amount: Fen, weights: readonly number[]): Fen[] {
  if (amount < 0) return prorate(-amount, weights).map((part) => 0 - part)
  const sum = BigInt(total(weights))
  const shares = weights.map((weight, at) => ({
    at,
    part: (BigInt(amount) * BigInt(weight)) / sum,
    rest: (BigInt(amount) * BigInt(weight)) % sum,
  }))
  let odd = amount - total(shares.map(({ part }) => Number(part)))
  const extra = new Set<number>()
  for (const { at } of [...shares].sort((a, b) => Number(b.rest - a.rest) || a.at - b.at)) if (odd-- > 0) extra.add(at)
  return shares.map(({ at, part }) => Number(part) + (extra.has(at) ? 1 : 0))
}
