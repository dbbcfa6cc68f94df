import * as z from 'zod/mini'
import { EntryId } from '../credit/ledger'
import { FileId } from '../files/model'
import { Id } from '../kernel/id'
import { Fen } from '../kernel/money'
import { BusinessDate, Instant } from '../kernel/time'
import { OrderId } from '../orders/model'
import { PartyId, PartyName } from '../parties/model'
import { StaffId, StaffName } from '../parties/staff'

export const PaymentId = Id('pay')
export type PaymentId = z.infer<typeof PaymentId>
export const VoucherId = Id('vou')
export type VoucherId = z.infer<typeof VoucherId>
export const RefundId = Id('rfd')
export type RefundId = z.infer<typeof RefundId>

export const PaymentMethod = z.enum(['bankTransfer', 'wechatPay', 'cash', 'other'])
export type PaymentMethod = z.infer<typeof PaymentMethod>

/** Fen that somebody pays at once: up to ten billion yuan. */
export const Paid = z.int().check(z.positive(), z.lte(1_000_000_000_000))

/** What the bank or WeChat calls it. */
export const Reference = z.string().check(z.trim(), z.minLength(1), z.maxLength(64))

const By = z.object({ staffId: StaffId, name: StaffName, partyId: PartyId })

/** For a line in a list: together with its keys at most 1 KB. */
export const PaymentSummary = z.object({
  paymentId: PaymentId,
  sellerId: PartyId,
  sellerName: PartyName,
  buyerId: PartyId,
  buyerName: PartyName,
  amount: Fen,
  method: PaymentMethod,
  reference: z.optional(Reference),
  /** When the money came, as a Shanghai date. */
  receivedOn: BusinessDate,
  /** Which order it was sent for: it pays that first. */
  orderId: z.optional(OrderId),
  voucherId: z.optional(VoucherId),
  /** Of the amount, what has paid nothing yet and stays on account. */
  open: Fen,
  /** Of the amount, what went back or is on its way back; absent while nothing. */
  refunded: z.optional(Fen),
  at: Instant,
})
export type PaymentSummary = z.infer<typeof PaymentSummary>

/** What of a payment went to which debit: amount = Σ allocations + open + what went back. */
export const Allocation = z.object({
  entryId: EntryId,
  /** The shipment, or whatever the debit stands for. */
  documentId: z.string(),
  orderId: z.optional(OrderId),
  amount: Fen,
  at: Instant,
})
export type Allocation = z.infer<typeof Allocation>

/** `pending` until the money is on its way for certain; a `failed` one gave the money back to the payment. */
export const RefundStatus = z.enum(['pending', 'done', 'failed'])
export type RefundStatus = z.infer<typeof RefundStatus>
export const Refund = z.object({
  refundId: RefundId,
  amount: Fen,
  reason: z.string(),
  status: RefundStatus,
  at: Instant,
  by: z.optional(By),
})
export type Refund = z.infer<typeof Refund>

export const Payment = z.extend(PaymentSummary, {
  allocations: z.array(Allocation),
  refunds: z.array(Refund),
  /** Absent where the system recorded it: WeChat said so. */
  by: z.optional(By),
})
export type Payment = z.infer<typeof Payment>

export const VoucherStatus = z.enum(['submitted', 'accepted', 'rejected'])
export type VoucherStatus = z.infer<typeof VoucherStatus>

/** What a buyer sends to say that it has paid: a photo of the bank's slip, for the seller's finance to decide. At most 1 KB. */
export const Voucher = z.object({
  voucherId: VoucherId,
  sellerId: PartyId,
  sellerName: PartyName,
  buyerId: PartyId,
  buyerName: PartyName,
  amount: Fen,
  fileId: FileId,
  paidOn: BusinessDate,
  orderId: z.optional(OrderId),
  status: VoucherStatus,
  at: Instant,
  by: By,
  /** Who decided, when, and why not; `amount` is what had come, where that was something else. */
  decided: z.optional(z.object({ at: Instant, by: By, reason: z.optional(z.string()), amount: z.optional(Fen) })),
  /** What it became. */
  paymentId: z.optional(PaymentId),
})
export type Voucher = z.infer<typeof Voucher>
