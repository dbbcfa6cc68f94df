import * as z from 'zod/mini'
import { CategoryId } from '../catalog/model'
import { Id } from '../kernel/id'
import { Instant } from '../kernel/time'
import { SkuId } from '../orders/model'
import { PartyId } from '../parties/model'
import { Pieces } from '../pricing/model'

export const AdjustmentId = Id('adj')

/** Levels of one SKU at one party, in pieces. `sellable` is on hand less allocated. */
export const Stock = z.object({ skuId: SkuId, sellable: z.int(), allocated: z.int(), inbound: z.int() })
export type Stock = z.infer<typeof Stock>

/** With what the SKU is, for whoever looks at it. */
export const StockShown = z.extend(Stock, {
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  categoryId: CategoryId,
  unit: z.string(),
  cartonUnit: z.string(),
  packSize: Pieces,
  picture: z.optional(z.string()),
})

const Count = z.int().check(z.gte(-1_000_000_000), z.lte(1_000_000_000))

/** Either by how many pieces the sellable level changes, or how many were counted as sellable. */
export const AdjustmentLine = z.union([
  z.object({ skuId: SkuId, change: Count }),
  z.object({ skuId: SkuId, counted: Count.check(z.nonnegative()) }),
])
export type AdjustmentLine = z.infer<typeof AdjustmentLine>

export const Adjustment = z.object({
  adjustmentId: AdjustmentId,
  partyId: PartyId,
  reason: z.string().check(z.trim(), z.minLength(1, '请写明原因'), z.maxLength(200)),
  lines: z.array(AdjustmentLine).check(z.minLength(1), z.maxLength(90, '一次最多调整 90 个商品，请分几次')),
})
export type Adjustment = z.infer<typeof Adjustment>

/** What an adjustment did: by how many pieces each level moved. */
export const Adjusted = z.object({
  adjustmentId: AdjustmentId,
  partyId: PartyId,
  reason: z.string(),
  lines: z.array(z.object({ skuId: SkuId, change: z.int() })),
  at: Instant,
})
export type Adjusted = z.infer<typeof Adjusted>
