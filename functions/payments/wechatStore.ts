import type { Fen } from '@shared/kernel/money'
import type { Instant } from '@shared/kernel/time'
import type { OrderId } from '@shared/orders/model'
import type { PartyId } from '@shared/parties/model'
import type { StaffId } from '@shared/parties/staff'
import type { PaymentId } from '@shared/payments/model'
import { type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                          key
 * what WeChat was asked to collect          pk   WXPAY#<paymentId>     sk  WXPAY
 * what has neither been paid nor closed     gsi3 WXPAYS                  /   <at>#<paymentId>, keys alone
 * what WeChat collected for an order        pk   WXPAYOF#<orderId>     sk  <paymentId>
 */
const intentKey = (paymentId: string): Key => ({ pk: `WXPAY#${paymentId}`, sk: 'WXPAY' })

/** What a payment must be like when WeChat says that it was paid. */
export interface Intent {
  paymentId: PaymentId
  sellerId: PartyId
  buyerId: PartyId
  amount: Fen
  orderId?: OrderId | undefined
  openid: string
  staffId: StaffId
  at: Instant
  status: 'open' | 'paid' | 'closed'
}

export async function intentOf(paymentId: string): Promise<Intent | undefined> {
  const row = await table.get(intentKey(paymentId))
  return row as unknown as Intent | undefined
}

export const insertIntent = (intent: Intent): Write => ({
  key: intentKey(intent.paymentId),
  put: { ...intent, gsi3pk: 'WXPAYS', gsi3sk: `${intent.at}#${intent.paymentId}` },
  guard: { when: 'absent', otherwise: 'payment.duplicate' },
})

/** Paid is paid, also after it was closed; what is paid is not closed any more. */
export const endIntent = (paymentId: PaymentId, status: 'paid' | 'closed'): Write => ({
  key: intentKey(paymentId),
  set: { status },
  remove: ['gsi3pk', 'gsi3sk'],
  guard: { when: status === 'closed' ? { equal: { status: 'open' } } : 'present', otherwise: 'payment.duplicate' },
})

export const collectedFor = (orderId: OrderId, paymentId: PaymentId): Write => ({
  key: { pk: `WXPAYOF#${orderId}`, sk: paymentId },
  put: {},
  guard: { when: 'absent', otherwise: 'payment.duplicate' },
})

/** Which payments WeChat collected for an order. */
export const paymentsCollected = async (orderId: OrderId): Promise<PaymentId[]> =>
  (await table.query({ pk: `WXPAYOF#${orderId}` })).map(({ sk }) => sk as PaymentId)

/** Opened before a moment and still open, the oldest first. */
export async function intentsOpen(before: Instant, limit: number): Promise<PaymentId[]> {
  const rows = await table.query({ index: 'gsi3', pk: 'WXPAYS', sk: { below: before }, limit })
  return rows.map(({ gsi3sk }) => String(gsi3sk).split('#')[1] as PaymentId)
}
