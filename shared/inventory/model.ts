import * as z from 'zod/mini'
import { CategoryId } from '../catalog/model'
import { Id } from '../kernel/id'
import { Instant } from '../kernel/time'
import { SkuId } from '../orders/model'
import { PartyId } from '../parties/model'
import { Kind } from '../parties/roles'
import { Pieces } from '../pricing/model'

export const AdjustmentId = Id('adj')

/**
 * What moved a level last. ordered: promised to a buyer, or given back · sent: left with a shipment · coming: on its way from the supplier ·
 * received: a receipt · counted: an adjustment · sold: a store's scan · returned: a return.
 */
export const StockCause = z.enum(['ordered', 'sent', 'coming', 'received', 'counted', 'sold', 'returned'])
export type StockCause = z.infer<typeof StockCause>

/** Levels of one SKU at one party, in pieces. `sellable` is on hand less allocated. `asOf` is when it moved last, `cause` by what. */
export const Stock = z.object({
  skuId: SkuId,
  sellable: z.int(),
  allocated: z.int(),
  inbound: z.int(),
  asOf: z.optional(Instant),
  cause: z.optional(StockCause),
})
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

/** One SKU at one party of the channel. */
export const PooledStock = z.extend(Stock, { partyId: PartyId, name: z.string(), kind: Kind })
export type PooledStock = z.infer<typeof PooledStock>

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
