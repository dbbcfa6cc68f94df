import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { After, pageOf } from '../kernel/page'
import { Instant } from '../kernel/time'
import { SkuId } from '../orders/model'
import { PartyId } from '../parties/model'
import { ListPrice } from '../pricing/model'
import { Category, CategoryId, ListId, PriceLine, PriceList, Product, VisibleRange } from './model'
import { Search } from './offers'

const goodsKeepers = { scope: 'party', hq: ['admin', 'channelManager'] } as const
/** A seller's own terms: a dealer sets those of its buyers alone. */
const sellers = { scope: 'party', hq: ['admin', 'channelManager'], dealer: ['owner'] } as const
const termsReaders = { scope: 'subtree', hq: ['admin', 'boss', 'channelManager', 'finance'], dealer: ['owner'] } as const

export const saveCategory = endpoint({
  method: 'PUT',
  path: '/categories/{categoryId}',
  title: '新建或改名品类',
  who: goodsKeepers,
  input: Category,
  output: Category,
  refusals: ['category.duplicate', 'save.conflict'],
})

/** The whole catalog, also what is not on sale. */
export const listProducts = endpoint({
  method: 'GET',
  path: '/catalog',
  title: '全部商品（维护用）',
  who: { scope: 'party', hq: 'any' },
  input: z.object({ search: z.optional(Search), categoryId: z.optional(CategoryId), after: z.optional(After) }),
  output: pageOf(Product),
})

/** Replaces the product; `multiple` is a carton and `minQuantity` one multiple unless said otherwise. The category is fixed for life. */
export const saveProduct = endpoint({
  method: 'PUT',
  path: '/products/{skuId}',
  title: '新建或修改商品',
  who: goodsKeepers,
  input: z.extend(Product, {
    spec: z._default(Product.shape.spec, ''),
    multiple: z.optional(Product.shape.multiple),
    minQuantity: z.optional(Product.shape.minQuantity),
    unit: z._default(Product.shape.unit, '瓶'),
    cartonUnit: z._default(Product.shape.cartonUnit, '箱'),
    onSale: z._default(Product.shape.onSale, true),
  }),
  output: Product,
  refusals: ['category.unknown', 'product.duplicate', 'product.categoryFixed', 'save.conflict'],
})
export type ProductInput = z.output<typeof saveProduct.input>

const ListInput = z
  .extend(z.pick(PriceList, { listId: true, name: true, kind: true, level: true, partyId: true }), {
    sellerId: z.optional(PartyId),
    /** From when the prices hold; from now on unless said. */
    effectiveAt: z.optional(Instant),
    until: z.optional(Instant),
    lines: z.array(PriceLine).check(z.minLength(1, '至少要有一行价格'), z.maxLength(500, '一次最多改 500 行价格，请分几次')),
  })
  .check(
    z.refine(({ kind, level }) => (kind === 'level') === (level !== undefined), {
      error: '等级价要写明等级，其他价目表不写',
      path: ['level'],
    }),
    z.refine(({ kind, partyId }) => (kind === 'party' || kind === 'contract') === (partyId !== undefined), {
      error: '客户专价和合同价要写明客户，其他价目表不写',
      path: ['partyId'],
    }),
    z.refine(({ kind, until }) => kind === 'contract' || until === undefined, { error: '只有合同价有截止时间', path: ['until'] }),
  )

/** Changes the lines given at one moment and leaves the others as they are. What is in force already is no change. */
export const savePriceList = endpoint({
  method: 'PUT',
  path: '/price-lists/{listId}',
  title: '新建价目表或改价（可定时生效）',
  who: sellers,
  input: ListInput,
  output: PriceList,
  refusals: [
    'product.unknown',
    'party.unknown',
    'price.invalid',
    'priceList.past',
    'priceList.exists',
    'priceList.audienceFixed',
    'save.conflict',
  ],
})
export type PriceListInput = z.output<typeof savePriceList.input>

export const listPriceLists = endpoint({
  method: 'GET',
  path: '/price-lists',
  title: '价目表列表（默认：我方的）',
  who: termsReaders,
  input: z.object({ sellerId: z.optional(PartyId), after: z.optional(After) }),
  output: pageOf(PriceList),
})

/** Each SKU with the price in force, those to come and the last ones past. */
export const getPriceList = endpoint({
  method: 'GET',
  path: '/price-lists/{listId}',
  title: '价目表内容',
  who: termsReaders,
  input: z.object({ listId: ListId, after: z.optional(After) }),
  output: z.extend(
    pageOf(z.object({ skuId: SkuId, code: z.string(), name: z.string(), prices: z.array(z.omit(ListPrice, { kind: true })) })),
    {
      list: PriceList,
    },
  ),
  refusals: ['priceList.unknown'],
})

const pricedLine = z.object({ skuId: SkuId, code: z.string(), name: z.string(), price: z.omit(ListPrice, { kind: true }) })

/**
 * Every change that a list ever had, the newest first: who set which prices, when, and from which moment. The version is the one in the priceRule
 * of what was ordered. Of a change of many lines the first fifty, unless the version or a SKU is named. With a SKU a page may hold less and still have a next.
 */
export const listPriceChanges = endpoint({
  method: 'GET',
  path: '/price-lists/{listId}/changes',
  title: '改价记录',
  who: termsReaders,
  input: z.object({
    listId: ListId,
    skuId: z.optional(SkuId),
    version: z.optional(z.string().check(z.regex(/^[1-9]\d{0,5}$/, { error: '版本应为 1 至 999999 的整数' }))),
    after: z.optional(After),
  }),
  output: pageOf(
    z.object({
      version: z.int(),
      at: Instant,
      by: z.object({ staffId: z.string(), name: z.string() }),
      name: z.string(),
      lineCount: z.int(),
      lines: z.array(pricedLine),
    }),
  ),
  refusals: ['priceList.unknown'],
})

/** Replaces the range; who is no longer named sees by other ranges, or everything. */
export const saveVisibleRange = endpoint({
  method: 'PUT',
  path: '/visible-ranges/{rangeId}',
  title: '设定可见商品范围',
  who: sellers,
  input: z.extend(VisibleRange, {
    sellerId: z.optional(PartyId),
    levels: z._default(VisibleRange.shape.levels, []),
    partyIds: z._default(VisibleRange.shape.partyIds, []),
    exceptSkuIds: z._default(VisibleRange.shape.exceptSkuIds, []),
  }),
  output: VisibleRange,
  refusals: ['category.unknown', 'product.unknown', 'party.unknown', 'save.conflict'],
})
export type RangeInput = z.output<typeof saveVisibleRange.input>

export const listVisibleRanges = endpoint({
  method: 'GET',
  path: '/visible-ranges',
  title: '可见范围列表（默认：我方的）',
  who: termsReaders,
  input: z.object({ sellerId: z.optional(PartyId), after: z.optional(After) }),
  output: pageOf(VisibleRange),
})
