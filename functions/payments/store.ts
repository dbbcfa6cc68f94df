import type { EntryId } from '@shared/credit/ledger'
import type { EventName } from '@shared/kernel/event'
import type { Fen } from '@shared/kernel/money'
import type { Instant } from '@shared/kernel/time'
import { type Payment, type PaymentId, PaymentSummary, Refund, type RefundId } from '@shared/payments/model'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                     key
 * one payment                          pk   PAYMENT#<paymentId>    sk  PAYMENT
 * what went back of it                 pk   PAYMENT#<paymentId>    sk  REFUND#<refundId>
 * a buyer's payments, newest first     gsi1 PAID#<buyerId>           /   <at>#<paymentId>
 * a seller's payments, newest first    gsi2 RECEIVED#<sellerId>      /   <at>#<paymentId>
 * refunds that have not ended          gsi3 REFUNDS                  /   <at>#<paymentId>#<refundId>, keys alone
 */
export const paymentKey = (paymentId: string): Key => ({ pk: `PAYMENT#${paymentId}`, sk: 'PAYMENT' })
const refundKey = (paymentId: string, refundId: string): Key => ({ pk: `PAYMENT#${paymentId}`, sk: `REFUND#${refundId}` })
export const inTime = ({ at, paymentId }: Pick<PaymentSummary, 'at' | 'paymentId'>) => `${at}#${paymentId}`

/** A payment as it is kept: with its entry in the ledger, and WeChat's number where WeChat collected it. */
export interface HeldPayment {
  payment: PaymentSummary
  by?: Payment['by']
  entry: { entryId: EntryId; at: Instant }
  transactionId?: string
}

function held({ summary, by, entry, transactionId }: Item): HeldPayment {
  return {
    payment: PaymentSummary.parse(summary),
    entry: entry as HeldPayment['entry'],
    ...(by ? { by: by as NonNullable<Payment['by']> } : {}),
    ...(transactionId ? { transactionId: String(transactionId) } : {}),
  }
}

export async function paymentOf(paymentId: PaymentId): Promise<HeldPayment | undefined> {
  const row = await table.get(paymentKey(paymentId))
  return row && held(row)
}

export const insertPayment = ({ payment, by, entry, transactionId }: HeldPayment): Write => ({
  key: paymentKey(payment.paymentId),
  put: {
    ...{ summary: payment, by, entry, transactionId },
    gsi1pk: `PAID#${payment.buyerId}`,
    gsi1sk: inTime(payment),
    gsi2pk: `RECEIVED#${payment.sellerId}`,
    gsi2sk: inTime(payment),
  },
  events: ['payment.recorded'],
  guard: { when: 'absent', otherwise: 'payment.duplicate' },
})

/** How much of it is on account; written together with its open credit, whose guard holds it to what was read. */
export const changePayment = (paymentId: string, { open, refunded }: { open: Fen; refunded?: Fen }, events: EventName[]): Write => ({
  key: paymentKey(paymentId),
  set: { 'summary.open': open, ...(refunded !== undefined && { 'summary.refunded': refunded }) },
  events,
  guard: { when: 'present', otherwise: 'payment.unknown' },
})

/** Newest first, below `before`; of one seller where it is named. */
export async function paymentsBy(side: 'buyer' | 'seller', partyId: string, before: string, limit: number, sellerId?: string) {
  const where =
    side === 'buyer' ? ({ index: 'gsi1', pk: `PAID#${partyId}` } as const) : ({ index: 'gsi2', pk: `RECEIVED#${partyId}` } as const)
  const only = sellerId && { only: { 'summary.sellerId': sellerId } }
  const rows = await table.query({ ...where, newestFirst: true, sk: { below: before }, limit, ...only })
  return rows.map(({ summary }) => PaymentSummary.parse(summary))
}

export async function refundsOf(paymentId: PaymentId): Promise<Refund[]> {
  const rows = await table.query({ pk: paymentKey(paymentId).pk, sk: { prefix: 'REFUND#' } })
  return rows.map((row) => Refund.parse(row)).sort((a, b) => (a.at < b.at ? -1 : 1))
}

export async function refundOf(paymentId: PaymentId, refundId: RefundId): Promise<Refund | undefined> {
  const row = await table.get(refundKey(paymentId, refundId))
  return row && Refund.parse(row)
}

/** Pending, until it is said how it ended. */
export const insertRefund = (paymentId: PaymentId, refund: Refund): Write => ({
  key: refundKey(paymentId, refund.refundId),
  put: { ...refund, gsi3pk: 'REFUNDS', gsi3sk: `${refund.at}#${paymentId}#${refund.refundId}` },
  guard: { when: 'absent', otherwise: 'refund.duplicate' },
})

export const endRefund = (paymentId: PaymentId, refundId: RefundId, status: 'done' | 'failed'): Write => ({
  key: refundKey(paymentId, refundId),
  set: { status },
  remove: ['gsi3pk', 'gsi3sk'],
  guard: { when: { equal: { status: 'pending' } }, otherwise: 'refund.ended' },
})

/** Asked for before a moment and not ended, the oldest first. */
export async function refundsPending(before: Instant, limit: number) {
  const rows = await table.query({ index: 'gsi3', pk: 'REFUNDS', sk: { below: before }, limit })
  return rows.map(({ gsi3sk }) => {
    const [, paymentId, refundId] = String(gsi3sk).split('#') as [string, PaymentId, RefundId]
    return { paymentId, refundId }
  })
}
