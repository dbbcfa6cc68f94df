import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { After, pageOf } from '../kernel/page'
import { BusinessDate, plusDays } from '../kernel/time'
import { SkuId } from '../orders/model'
import { PartyId } from '../parties/model'

// By itself: a phone's first page tells what was sold today, and loads the rest of codes with their pages.

/** Pieces of one SKU that a store sold by scan on one day (Shanghai). */
export const SellOut = z.object({
  storeId: PartyId,
  storeName: z.string(),
  skuId: SkuId,
  name: z.string(),
  day: z.string(),
  pieces: z.int(),
})
export type SellOut = z.infer<typeof SellOut>

/** Pieces sold by scan from one day to another (both included), summed three ways, the most first; not `whole` where there was more than is summed at once. */
export const SellOutSums = z.object({
  from: BusinessDate,
  to: BusinessDate,
  pieces: z.int(),
  whole: z.boolean(),
  days: z.array(z.object({ day: BusinessDate, pieces: z.int() })),
  products: z.array(z.object({ skuId: SkuId, name: z.string(), pieces: z.int() })),
  stores: z.array(z.object({ storeId: PartyId, name: z.string(), pieces: z.int() })),
})
export type SellOutSums = z.infer<typeof SellOutSums>

/** A store's own; a dealer's: its stores'; HQ's: everybody's of one day, today unless said. Of stores and dealers up to `day`, the newest first. */
export const listSellOut = endpoint({
  method: 'GET',
  path: '/sell-out',
  title: '终端动销：按门店、商品、日',
  who: { scope: 'subtree', hq: 'any', dealer: 'any', store: 'any' },
  input: z.object({ partyId: z.optional(PartyId), day: z.optional(BusinessDate), after: z.optional(After) }),
  output: pageOf(SellOut),
})

const longestSums = 31

/** The same rows summed over at most 31 days, today alone unless said. At most 2,000 rows (store, product, day) are summed at once. */
export const sumSellOut = endpoint({
  method: 'GET',
  path: '/sell-out/sums',
  title: '终端动销合计：按日、按商品、按门店',
  who: { scope: 'subtree', hq: 'any', dealer: 'any', store: 'any' },
  input: z.object({ partyId: z.optional(PartyId), from: z.optional(BusinessDate), to: z.optional(BusinessDate) }).check(
    z.refine(({ from, to }) => !from === !to && (!from || (from <= to! && plusDays(from, longestSums) > to!)), {
      error: `请给起止日期，最多 ${longestSums} 天`,
    }),
  ),
  output: SellOutSums,
})
