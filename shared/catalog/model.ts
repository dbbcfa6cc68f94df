import * as z from 'zod/mini'
import { Id } from '../kernel/id'
import { Fen } from '../kernel/money'
import { Instant } from '../kernel/time'
import { SkuId } from '../orders/model'
import { Level, PartyId } from '../parties/model'
import { Ladder, ListKind, Pieces, Price } from '../pricing/model'
import { isGtin } from './gtin'
import { Picture } from './picture'

export const CategoryId = Id('cat')
export type CategoryId = z.infer<typeof CategoryId>
export const ListId = Id('prl')
export type ListId = z.infer<typeof ListId>
export const RangeId = Id('rng')
export type RangeId = z.infer<typeof RangeId>

const words = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest))

export const Category = z.object({ categoryId: CategoryId, name: words(30) })
export type Category = z.infer<typeof Category>

export const Gtin = z.string().check(z.refine(isGtin, '条码应为 8、12、13 或 14 位数字，且校验位正确'))
export const Code = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,29}$/, { error: '商品编码用 1 到 30 个字母、数字或 . _ / -' }))

/** Counted in pieces throughout: a carton is `packSize` pieces, orders come in multiples of `multiple`, from `minQuantity` on. */
export const Product = z.object({
  skuId: SkuId,
  code: Code,
  name: words(60),
  spec: z.string().check(z.trim(), z.maxLength(40)),
  gtin: z.optional(Gtin),
  categoryId: CategoryId,
  packSize: Pieces,
  multiple: Pieces,
  minQuantity: Pieces,
  /** What one piece is called: 瓶, 袋 … */
  unit: words(6),
  /** What `packSize` pieces are called. */
  cartonUnit: words(6),
  onSale: z.boolean(),
  picture: z.optional(Picture),
})
export type Product = z.infer<typeof Product>

/** A product as one buyer may order it now: price, per and priceRule are those of `minQuantity`, the smallest quantity that can be ordered. */
export const OfferedProduct = z.object({
  skuId: SkuId,
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  gtin: z.optional(z.string()),
  categoryId: CategoryId,
  unit: z.string(),
  cartonUnit: z.string(),
  picture: z.optional(z.string()),
  price: Fen,
  per: Pieces,
  priceRule: z.string(),
  ladder: Ladder,
  packSize: Pieces,
  multiple: Pieces,
  minQuantity: Pieces,
  /** Pieces that can be ordered, as of `asOf`. */
  sellable: z.int(),
  asOf: Instant,
})
export type OfferedProduct = z.infer<typeof OfferedProduct>

/** One SKU's new price in a list; `withdrawn` means that the list no longer has one, so that the next list in order decides. */
export const PriceLine = z.union([
  z.extend(Price, { skuId: SkuId, ladder: z.optional(Ladder) }),
  z.object({ skuId: SkuId, withdrawn: z.literal(true) }),
])
export type PriceLine = z.infer<typeof PriceLine>

/** One list per seller and audience: every buyer (base), the buyers of a level, or one buyer (party, contract). */
export const PriceList = z.object({
  listId: ListId,
  sellerId: PartyId,
  name: words(40),
  kind: ListKind,
  level: z.optional(Level),
  partyId: z.optional(PartyId),
  /** Counts the changes; stands in the priceRule of what was ordered by it. */
  version: z.int(),
  savedAt: Instant,
})
export type PriceList = z.infer<typeof PriceList>

const skus = z.array(SkuId).check(z.maxLength(1000))

/** What the buyers of some levels, and some buyers by name, may see: the categories and SKUs named, or everything when neither is named, less the exceptions. */
export const VisibleRange = z.object({
  rangeId: RangeId,
  sellerId: PartyId,
  name: words(40),
  levels: z.array(Level).check(z.maxLength(50)),
  partyIds: z.array(PartyId).check(z.maxLength(40, '一个范围最多指定 40 个客户，更多请用等级')),
  categoryIds: z.optional(z.array(CategoryId).check(z.maxLength(100))),
  skuIds: z.optional(skus),
  exceptSkuIds: skus,
})
export type VisibleRange = z.infer<typeof VisibleRange>
