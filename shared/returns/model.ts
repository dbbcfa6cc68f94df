import * as z from 'zod/mini'
import { FileId } from '../files/model'
import { Id } from '../kernel/id'
import { Fen } from '../kernel/money'
import { Instant } from '../kernel/time'
import { Goods, OrderId, OrderLine, SkuId } from '../orders/model'
import { PartyId } from '../parties/model'
import { StaffId, StaffName } from '../parties/staff'
import { Pieces } from '../pricing/model'

export const ReturnId = Id('ret')
export type ReturnId = z.infer<typeof ReturnId>

/** requested → approved, in part or whole, or rejected; approved → received. */
export const ReturnStatus = z.enum(['requested', 'approved', 'rejected', 'received'])
export type ReturnStatus = z.infer<typeof ReturnStatus>

/** Stock of both sides, the return, its order and the ledger fit one commit, which takes a hundred writes. */
export const maxReturnLines = 45
export const maxReturnPhotos = 6

export const ReturnReason = z.string().check(z.trim(), z.minLength(1, '请写明退货原因'), z.maxLength(100))

const Count = z.int().check(z.nonnegative(), z.lte(1_000_000))
export const AskedLine = z.object({ skuId: SkuId, quantity: Pieces, reason: ReturnReason })
export type AskedLine = z.infer<typeof AskedLine>
export const AcceptedLine = z.object({ skuId: SkuId, accepted: Count })
export type AcceptedLine = z.infer<typeof AcceptedLine>
export const CameLine = z.object({ skuId: SkuId, received: Count })
export type CameLine = z.infer<typeof CameLine>

/** Pieces asked, let pass and come back; `amount` is what is paid back for them. */
export const ReturnLine = z.extend(z.pick(OrderLine, { skuId: true, name: true, packSize: true }), {
  quantity: Pieces,
  reason: z.string(),
  accepted: z.optional(z.int()),
  received: z.optional(z.int()),
  amount: z.optional(Fen),
})
export type ReturnLine = z.infer<typeof ReturnLine>

export const ReturnSummary = z.object({
  returnId: ReturnId,
  /** Printed: TH, the Shanghai day and four digits. */
  number: z.string(),
  orderId: OrderId,
  orderNumber: z.string(),
  buyerId: PartyId,
  buyerName: z.string(),
  sellerId: PartyId,
  sellerName: z.string(),
  status: ReturnStatus,
  goods: Goods,
  /** In fen: what the pieces in question are worth, and once they are back what was paid back. */
  amount: Fen,
  requestedAt: Instant,
})
export type ReturnSummary = z.infer<typeof ReturnSummary>

const Step = z.object({
  at: Instant,
  by: z.object({ staffId: StaffId, name: StaffName, partyId: PartyId }),
  reason: z.optional(z.string()),
})
export type Step = z.infer<typeof Step>

export const Return = z.extend(ReturnSummary, {
  lines: z.array(ReturnLine),
  photoIds: z.array(FileId),
  requested: Step,
  decided: z.optional(Step),
  receipt: z.optional(Step),
})
export type Return = z.infer<typeof Return>
