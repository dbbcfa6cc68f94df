import * as z from 'zod/mini'
import { Id } from '../kernel/id'
import { Fen } from '../kernel/money'
import { Instant } from '../kernel/time'
import { OrderId, Reason } from '../orders/model'
import { PartyId } from '../parties/model'
import { StaffId, StaffName } from '../parties/staff'
import { EntryId } from './ledger'

export const LedgerAdjustmentId = Id('adj')
export type LedgerAdjustmentId = z.infer<typeof LedgerAdjustmentId>

/** Asked for by one person, posted or refused by another. */
export const AdjustmentStatus = z.enum(['requested', 'posted', 'refused'])
export type AdjustmentStatus = z.infer<typeof AdjustmentStatus>

/** A change of what a buyer owes, in fen, at most ten billion yuan: positive is owed more, negative less. */
export const AdjustmentAmount = Fen.check(
  z.gte(-1_000_000_000_000),
  z.lte(1_000_000_000_000),
  z.refine((amount) => amount !== 0, '调整金额不能为 0'),
)

const By = z.object({ staffId: StaffId, name: StaffName })

/** Copied into the index of a seller's adjustments: at most 1 KB. */
export const LedgerAdjustment = z.object({
  adjustmentId: LedgerAdjustmentId,
  sellerId: PartyId,
  buyerId: PartyId,
  buyerName: z.string(),
  amount: AdjustmentAmount,
  reason: Reason,
  orderId: z.optional(OrderId),
  /** The line of a statement that it settles, which was disputed. */
  dispute: z.optional(z.object({ period: z.string(), lineId: EntryId })),
  status: AdjustmentStatus,
  requestedAt: Instant,
  requestedBy: By,
  decidedAt: z.optional(Instant),
  decidedBy: z.optional(By),
  /** Why it was refused. */
  answer: z.optional(z.string()),
  /** The entry it became. */
  entryId: z.optional(EntryId),
})
export type LedgerAdjustment = z.infer<typeof LedgerAdjustment>
