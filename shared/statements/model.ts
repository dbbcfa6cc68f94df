import * as z from 'zod/mini'
import { EntryId, EntryKind, LedgerEntry } from '../credit/ledger'
import { Id } from '../kernel/id'
import { Fen } from '../kernel/money'
import { Instant } from '../kernel/time'
import { Reason } from '../orders/model'
import { PartyId } from '../parties/model'
import { StaffId, StaffName } from '../parties/staff'
import { Period } from './period'

/** `open`: the month runs, or has just ended. Issued, its lines never change; disputed while a dispute is open; confirmed, nothing changes any more. */
export const StatementStatus = z.enum(['open', 'issued', 'disputed', 'confirmed'])
export type StatementStatus = z.infer<typeof StatementStatus>

export const Signed = z.object({ staffId: StaffId, name: StaffName, partyId: PartyId })
export type Signed = z.infer<typeof Signed>

/** A line is named by the entry of the ledger that it shows. */
export const StatementLine = z.extend(LedgerEntry, { lineId: EntryId })
export type StatementLine = z.infer<typeof StatementLine>

export const maxMessages = 100
export const maxPhotos = 6
export const PhotoIds = z.array(Id('fil')).check(z.maxLength(maxPhotos, `最多 ${maxPhotos} 张照片`))

/** What a buyer holds against one line: in fen and with the line's sign, what the line should be by its own books. */
export const Claim = z.object({
  lineId: EntryId,
  reason: Reason,
  claimedAmount: Fen.check(z.gte(-1_000_000_000_000_000), z.lte(1_000_000_000_000_000)),
  photoIds: z.optional(PhotoIds),
})
export type Claim = z.infer<typeof Claim>

export const Message = z.object({ at: Instant, by: z.optional(Signed), text: z.string() })
export type Message = z.infer<typeof Message>

/** Ends in an adjustment of the ledger (settled) or is taken back (withdrawn). */
export const Dispute = z.extend(Claim, {
  status: z.enum(['open', 'withdrawn', 'settled']),
  /** What the line says. */
  amount: Fen,
  at: Instant,
  by: Signed,
  /** The adjustment that the seller has asked for; the thread ends when a second person has let it pass. */
  adjustmentId: z.optional(Id('adj')),
  messages: z.array(Message),
  /** Nobody's name stands where a posted adjustment has ended it. */
  ended: z.optional(z.object({ at: Instant, by: z.optional(Signed) })),
})
export type Dispute = z.infer<typeof Dispute>

/** One month between a seller and a buyer, for a line in a list: opening + Σ lines = closing, in fen, positive is owed by the buyer. */
export const StatementSummary = z.object({
  period: Period,
  sellerId: PartyId,
  sellerName: z.string(),
  buyerId: PartyId,
  buyerName: z.string(),
  status: StatementStatus,
  opening: Fen,
  closing: Fen,
  lineCount: z.int(),
  /** Disputes that are open, absent while none. */
  disputed: z.optional(z.int()),
  issuedAt: z.optional(Instant),
  confirmed: z.optional(z.object({ at: Instant, by: Signed })),
})
export type StatementSummary = z.infer<typeof StatementSummary>

export const Statement = z.extend(StatementSummary, {
  lines: z.array(StatementLine),
  /** By kind of entry, those that occur. */
  totals: z.array(z.object({ kind: EntryKind, amount: Fen, count: z.int() })),
  disputes: z.array(Dispute),
})
export type Statement = z.infer<typeof Statement>
