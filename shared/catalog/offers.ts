import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { After, pageOf } from '../kernel/page'
import { SkuId } from '../orders/model'
import { PartyId } from '../parties/model'
import { Category, CategoryId, OfferedProduct } from './model'

// By itself: what a buyer asks of the catalog is what a phone starts with; who keeps it loads the rest.

const anyone = { scope: 'deal', hq: 'any', dealer: 'any', store: 'any' } as const
export const Search = z.string().check(z.trim(), z.maxLength(60))

/** The buyer is the caller's party unless another in reach is named. */
export const listOfferedProducts = endpoint({
  method: 'GET',
  path: '/products',
  title: '可订商品（我的价格、实时库存）',
  who: anyone,
  input: z.object({
    search: z.optional(Search),
    categoryId: z.optional(CategoryId),
    buyerId: z.optional(PartyId),
    after: z.optional(After),
  }),
  output: pageOf(OfferedProduct),
  refusals: ['party.unknown'],
})

export const getProduct = endpoint({
  method: 'GET',
  path: '/products/{skuId}',
  title: '商品详情（我的价格、实时库存）',
  who: anyone,
  input: z.object({ skuId: SkuId, buyerId: z.optional(PartyId) }),
  output: z.extend(OfferedProduct, { categoryName: z.string(), sellerId: PartyId }),
  refusals: ['product.unknown', 'party.unknown'],
})

const asked = z.maxLength(200, '一次最多查 200 个商品，请分几次')

/** By product code, bar code (8, 12, 13 or 14 digits) or SKU, each product once and in the order of the shelves; `isCalled` says which is which. */
export const lookUpProducts = endpoint({
  method: 'POST',
  path: '/products/lookup',
  title: '按编码、条码或编号查商品（我的价格、实时库存）',
  who: anyone,
  input: z.object({
    codes: z._default(z.array(z.string().check(z.trim(), z.maxLength(60))).check(asked), []),
    skuIds: z._default(z.array(SkuId).check(asked), []),
    buyerId: z.optional(PartyId),
  }),
  /** What was asked and is not there for this buyer, as it was asked. */
  output: z.object({ items: z.array(OfferedProduct), unknown: z.array(z.string()) }),
  refusals: ['party.unknown'],
})

export const listCategories = endpoint({
  method: 'GET',
  path: '/categories',
  title: '品类',
  who: { scope: 'self', hq: 'any', dealer: 'any', store: 'any' },
  input: z.object({}),
  output: z.object({ items: z.array(Category) }),
})
