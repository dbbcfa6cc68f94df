import * as z from 'zod/mini'
import { Amount, Fen } from '../kernel/money'
import { BusinessDate } from '../kernel/time'
import { PartyId } from '../parties/model'

/** `prepay` reserves nothing and ships only what is paid; otherwise so many days from the shipment's date. */
export const Term = z.union([
  z.object({ kind: z.literal('prepay') }),
  z.object({ kind: z.literal('days'), days: z.int().check(z.nonnegative(), z.lte(365)) }),
])
export type Term = z.infer<typeof Term>

/** The credit of one buyer with one seller, in fen: left = limit − reserved − balance, drawn = reserved + balance. */
export const Credit = z.object({
  sellerId: PartyId,
  buyerId: PartyId,
  limit: Amount,
  reserved: Fen,
  balance: Fen,
  drawn: Fen,
  left: Fen,
  overLimit: z.enum(['refuse', 'hold']),
  term: Term,
  /** Whether a buyer that is overdue gets nothing more until it has paid. */
  blockOverdue: z.optional(z.boolean()),
  /** When the oldest debit that is not paid in full was or is due; absent when nothing is owed. Overdue from the next Shanghai day on. */
  oldestDue: z.optional(BusinessDate),
})
export type Credit = z.infer<typeof Credit>

/** With the name of whom it is granted to, for whoever looks at it. */
export const CreditShown = z.extend(Credit, { buyerName: z.string() })
export type CreditShown = z.infer<typeof CreditShown>

/** A debit that is not paid in full: `open` of its `amount`, in fen. */
export const OpenDebitShown = z.object({
  entryId: z.string(),
  documentId: z.string(),
  orderId: z.optional(z.string()),
  dueOn: BusinessDate,
  amount: Fen,
  open: Fen,
})
export type OpenDebitShown = z.infer<typeof OpenDebitShown>

/** How one buyer stands with one seller today: its credit, and what of the balance is on account, overdue and due next. In fen. */
export const AccountShown = z.extend(CreditShown, {
  /** Paid or credited, and not yet used for a debit. */
  onAccount: Fen,
  overdue: z.object({ amount: Fen, since: z.optional(BusinessDate) }),
  nextDue: z.optional(z.object({ amount: Fen, on: BusinessDate })),
  /** The first twenty, the first due first. */
  open: z.array(OpenDebitShown),
})
export type AccountShown = z.infer<typeof AccountShown>
