import * as z from 'zod/mini'
import { FileId } from '../files/model'
import { Fen } from '../kernel/money'
import { Instant } from '../kernel/time'
import { Move, OrderId, SkuId } from '../orders/model'
import { PartyId } from '../parties/model'
import { Pieces } from '../pricing/model'
import { ClaimId, ShipmentId } from './model'

/** Open until the seller decides; then all, some or nothing of it is credited. */
export const ClaimStatus = z.enum(['open', 'accepted', 'partly', 'rejected'])
export type ClaimStatus = z.infer<typeof ClaimStatus>

/** Pieces broken and pieces missing of what was shipped; when it is decided, how many of them are credited and with what. */
export const ClaimLine = z.object({
  skuId: SkuId,
  name: z.string(),
  packSize: Pieces,
  damaged: z.int(),
  missing: z.int(),
  accepted: z.optional(z.int()),
  amount: z.optional(Fen),
})
export type ClaimLine = z.infer<typeof ClaimLine>

/** In a list as it is in full but for its lines and photos. */
export const ClaimSummary = z.object({
  claimId: ClaimId,
  shipmentId: ShipmentId,
  shipmentNumber: z.string(),
  orderId: OrderId,
  orderNumber: z.string(),
  sellerId: PartyId,
  sellerName: z.string(),
  buyerId: PartyId,
  buyerName: z.string(),
  status: ClaimStatus,
  /** Pieces claimed; what is credited, once it is decided. */
  pieces: z.int(),
  amount: z.optional(Fen),
  madeAt: Instant,
})
export type ClaimSummary = z.infer<typeof ClaimSummary>

export const Claim = z.extend(ClaimSummary, {
  lines: z.array(ClaimLine),
  note: z.optional(z.string()),
  photoIds: z.optional(z.array(FileId)),
  by: Move.def.shape.by,
  decision: z.optional(z.object({ at: Instant, by: Move.def.shape.by, reason: z.optional(z.string()) })),
})
export type Claim = z.infer<typeof Claim>

/** A shipment has one claim at most, so each names the other. */
export const claimIdOf = (shipmentId: ShipmentId): ClaimId => `clm_${shipmentId.slice('shp_'.length)}`
