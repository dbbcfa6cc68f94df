import * as z from 'zod/mini'
import { Carrier, Track, TrackingNo } from '../carriers/model'
import { FileId } from '../files/model'
import { Id } from '../kernel/id'
import { Fen } from '../kernel/money'
import { BusinessDate, Instant } from '../kernel/time'
import { Goods, Move, OrderId, SkuId } from '../orders/model'
import { PartyId } from '../parties/model'
import { Pieces } from '../pricing/model'

export const ShipmentId = Id('shp')
export type ShipmentId = z.infer<typeof ShipmentId>
export const ClaimId = Id('clm')
export type ClaimId = z.infer<typeof ClaimId>

export const ShipmentStatus = z.enum(['sent', 'received'])
export type ShipmentStatus = z.infer<typeof ShipmentStatus>

/** Pieces that left, and what they are worth in the debit. */
export const ShipmentLine = z.object({ skuId: SkuId, name: z.string(), quantity: Pieces, amount: Fen, packSize: Pieces })
export type ShipmentLine = z.infer<typeof ShipmentLine>

/** Copied into every index a shipment stands in: together with its keys at most 1 KB. */
export const ShipmentSummary = z.object({
  shipmentId: ShipmentId,
  number: z.string(),
  orderId: OrderId,
  orderNumber: z.string(),
  sellerId: PartyId,
  sellerName: z.string(),
  buyerId: PartyId,
  buyerName: z.string(),
  status: ShipmentStatus,
  lineCount: z.int(),
  goods: Goods,
  amount: Fen,
  /** Neither when the seller brings it by its own truck. */
  carrier: z.optional(Carrier),
  trackingNo: z.optional(TrackingNo),
  /** The day it should arrive: as the seller or the carrier says, else by how far it is. */
  expectedOn: BusinessDate,
  /** The carrier reports that it is held up, refused, on its way back or lost. */
  trouble: z.optional(z.boolean()),
  /** Something came broken or not at all. */
  claimId: z.optional(ClaimId),
  sentAt: Instant,
  receivedAt: z.optional(Instant),
  /** Cases were scanned onto it, so that they can be scanned in. Worked out for the buyer's list of what is on its way, never kept. */
  scannedOut: z.optional(z.boolean()),
})
export type ShipmentSummary = z.infer<typeof ShipmentSummary>

export const ReceiptLine = z.object({ skuId: SkuId, received: z.int(), damaged: z.int(), missing: z.int() })
export type ReceiptLine = z.infer<typeof ReceiptLine>

/** What came of a shipment. Nobody's name stands on one that the system made when its time was up. */
export const Receipt = z.object({
  lines: z.array(ReceiptLine),
  note: z.optional(z.string()),
  photoIds: z.optional(z.array(FileId)),
  at: Instant,
  by: Move.def.shape.by,
})
export type Receipt = z.infer<typeof Receipt>

export const Shipment = z.extend(ShipmentSummary, {
  lines: z.array(ShipmentLine),
  /** Until when its debit is to be paid. */
  dueOn: BusinessDate,
  note: z.optional(z.string()),
  by: Move.def.shape.by,
  receipt: z.optional(Receipt),
  /** Where the parcel is; nodes newest first. Absent while the carrier has told nothing. */
  tracking: z.optional(Track),
})
export type Shipment = z.infer<typeof Shipment>
