import * as z from 'zod/mini'
import { CategoryId } from '../catalog/model'
import { endpoint } from '../kernel/endpoint'
import { After, pageOf } from '../kernel/page'
import { SkuId } from '../orders/model'
import { PartyId } from '../parties/model'
import { Adjusted, Adjustment, PooledStock, StockShown } from './model'

export const adjustStock = endpoint({
  method: 'POST',
  path: '/stock-adjustments',
  title: '调整库存（盘点、期初、报损）',
  who: { scope: 'party', hq: ['admin', 'warehouse'], dealer: ['owner', 'warehouse'], store: ['owner', 'warehouse'] },
  input: z.extend(Adjustment, { partyId: z.optional(PartyId) }),
  output: Adjusted,
  refusals: ['adjustment.duplicate', 'stock.insufficient', 'product.unknown', 'save.conflict'],
})

/** In the order of the shelves. With a search or a category a page may hold less than twenty and still have a next. */
export const listStock = endpoint({
  method: 'GET',
  path: '/stock',
  title: '库存',
  who: { scope: 'subtree', hq: 'any', dealer: 'any', store: 'any' },
  input: z.object({
    partyId: z.optional(PartyId),
    /** Name, code, bar code or pinyin. */
    search: z.optional(z.string().check(z.trim(), z.maxLength(60))),
    categoryId: z.optional(CategoryId),
    after: z.optional(After),
  }),
  output: pageOf(StockShown),
  refusals: ['party.unknown'],
})

/** One product at a party and at everybody below it who ever had it, each with when and by what its level moved last. At most 500 parties are asked. */
export const poolStock = endpoint({
  method: 'GET',
  path: '/stock/pool',
  title: '一个商品在各家的库存：总部、经销商、门店',
  who: { scope: 'subtree', hq: 'any', dealer: 'any', store: 'any' },
  input: z.object({ skuId: SkuId, partyId: z.optional(PartyId) }),
  output: z.object({ items: z.array(PooledStock), whole: z.boolean() }),
  refusals: ['product.unknown'],
})
