import * as z from 'zod/mini'
import { Instant } from '../kernel/time'
import { OrderId } from '../orders/model'
import { PartyId } from '../parties/model'
import { StaffId } from '../parties/staff'
import { CodeBatchId, Custody, Index, Purpose, ScannedProduct, ScanPlace, Verdict } from './model'

/** One thing that happened to an item, a case or a pallet. */
export const CodeEvent = z.object({
  what: z.enum(['issued', 'packed', 'shipped', 'received', 'returned', 'opened', 'scanned', 'sold', 'bound', 'priced', 'voided']),
  at: Instant,
  /** Of a sale or a shipment, whose goods it made them. */
  by: z.optional(
    z.object({
      staffId: z.optional(StaffId),
      name: z.optional(z.string()),
      partyId: z.optional(PartyId),
      partyName: z.optional(z.string()),
    }),
  ),
  reason: z.optional(z.string()),
  /** Of a scan: what for, what it said then, and the how manieth verification it was. */
  purpose: z.optional(Purpose),
  verdict: z.optional(Verdict),
  nth: z.optional(z.int()),
  place: z.optional(ScanPlace),
  /** The city of a place, six digits; absent where nobody said, or it is none of ours. */
  city: z.optional(z.string()),
  /** The case that it was printed for or packed into, and whether that is another than the printed order. */
  sscc: z.optional(z.string()),
  corrected: z.optional(z.boolean()),
  shipmentId: z.optional(z.string()),
  shipmentNumber: z.optional(z.string()),
  orderId: z.optional(OrderId),
  orderNumber: z.optional(z.string()),
  returnId: z.optional(z.string()),
  /** In fen. */
  price: z.optional(z.int()),
  /** Of a pallet: with how many of its cases it happened. */
  cases: z.optional(z.int()),
})
export type CodeEvent = z.infer<typeof CodeEvent>

/** Whose an item is. A consumer by the last four of its id, and only to who may read customers. */
export const CodeOwner = z.object({
  kind: z.enum(['consumer', 'store']),
  name: z.optional(z.string()),
  tail: z.optional(z.string()),
  boundAt: Instant,
})
export type CodeOwner = z.infer<typeof CodeOwner>

/** What lies in a case, or which cases on a pallet. */
export const CodeContents = z.object({
  pieces: z.int(),
  firstUri: z.string(),
  lastUri: z.string(),
  /** Printed for it, and elsewhere; the first hundred. */
  out: z.array(z.object({ index: Index, uri: z.string() })),
  /** Printed for another; the first hundred. */
  into: z.array(z.object({ uri: z.string() })),
  /** Sold or bound since, and therefore no more in it. */
  gone: z.int(),
  /** Of a pallet, the first hundred: who has each. */
  cases: z.optional(z.array(z.object({ sscc: z.string(), pieces: z.int(), holderName: z.optional(z.string()) }))),
})
export type CodeContents = z.infer<typeof CodeContents>

export const CodeHistory = z.object({
  kind: z.enum(['item', 'case', 'pallet']),
  batchId: CodeBatchId,
  /** The how manieth item, case or pallet of its batch, from 0. */
  index: z.int(),
  uri: z.string(),
  /** The case it is, or that it lies in. */
  sscc: z.optional(z.string()),
  product: ScannedProduct,
  /** How often it was verified. */
  count: z.int(),
  /** Who has it now; absent where nobody outside HQ has, or it was sold or bound. */
  holder: z.optional(Custody),
  sold: z.optional(z.object({ at: Instant, storeId: PartyId, storeName: z.optional(z.string()) })),
  owner: z.optional(CodeOwner),
  contents: z.optional(CodeContents),
  /** Oldest first; at most the last two hundred scans. */
  events: z.array(CodeEvent),
})
export type CodeHistory = z.infer<typeof CodeHistory>
