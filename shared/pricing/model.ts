import * as z from 'zod/mini'
import { Instant } from '../kernel/time'

/** A million pieces at the dearest price still sums exactly over ninety lines. */
export const maxPieces = 1_000_000
/** A count of pieces on a line. */
export const Pieces = z.int().check(z.positive(), z.lte(maxPieces))

/** `price` fen for `per` pieces: ¥38.50 a carton of 24 is {price: 3850, per: 24}. */
export const Price = z.object({
  price: z.int().check(z.nonnegative(), z.lte(100_000_000)),
  per: Pieces,
})
export type Price = z.infer<typeof Price>

/** A better price from a larger quantity on, smallest first. */
export const Step = z.extend(Price, { from: Pieces })
export const Ladder = z.array(Step).check(z.maxLength(8))
export type Ladder = z.infer<typeof Ladder>

export const ListKind = z.enum(['contract', 'party', 'level', 'base'])
export type ListKind = z.infer<typeof ListKind>

/** One price of one SKU in one list, in force from `since` until `until` or until the next one begins; no price = withdrawn. */
export const ListPrice = z.object({
  kind: ListKind,
  version: z.int(),
  since: Instant,
  until: z.optional(Instant),
  price: z.optional(Price),
  ladder: Ladder,
})
export type ListPrice = z.infer<typeof ListPrice>

/** What the quote must know of a SKU that the buyer may see. */
export interface Offer {
  skuId: string
  name: string
  multiple: number
  minQuantity: number
  packSize: number
  /** In order of precedence: contract, party, level, base; inside one list, oldest first. */
  prices: readonly ListPrice[]
}
export type Offers = ReadonlyMap<string, Offer>
