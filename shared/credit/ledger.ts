import * as z from 'zod/mini'
import { Id } from '../kernel/id'
import { Fen } from '../kernel/money'
import { BusinessDate, Instant } from '../kernel/time'
import { OrderId } from '../orders/model'
import type { Credit } from './model'

export const EntryId = Id('led')
export type EntryId = z.infer<typeof EntryId>

/** What posts to a ledger: a shipment is the debit's document; payments and credit notes (claim, return) take from what is owed; a refund gives back. */
export const EntryKind = z.enum(['shipment', 'payment', 'claim', 'return', 'adjustment', 'refund', 'rebate'])
export type EntryKind = z.infer<typeof EntryKind>

/** One line between a seller and a buyer, never changed. `amount` in fen: positive is owed by the buyer, negative is in its favour; `balance` after it. */
export const LedgerEntry = z.object({
  entryId: EntryId,
  kind: EntryKind,
  amount: Fen,
  balance: Fen,
  /** The shipment, payment, claim, return or adjustment it stands for. */
  documentId: z.string(),
  orderId: z.optional(OrderId),
  /** The order's printed number, or what the bank calls the payment. */
  reference: z.optional(z.string()),
  /** Of a debit: until when it is to be paid. */
  dueOn: z.optional(BusinessDate),
  note: z.optional(z.string()),
  /** When it was posted; it belongs to the Shanghai month of this moment. */
  at: Instant,
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** Overdue from the day after the oldest unpaid debit was due. */
export const isOverdue = ({ oldestDue }: Pick<Credit, 'oldestDue'>, today: string) => oldestDue !== undefined && oldestDue < today
