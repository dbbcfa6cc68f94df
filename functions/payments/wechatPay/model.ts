import { Amount, type Fen } from '@shared/kernel/money'
import type { Instant } from '@shared/kernel/time'
import * as z from 'zod/mini'

/** WeChat's own words for what becomes of a payment and of a refund. */
export const tradeStates = ['SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'REVOKED', 'USERPAYING', 'PAYERROR'] as const
export type TradeState = (typeof tradeStates)[number]
export const refundStates = ['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL'] as const
export type RefundState = (typeof refundStates)[number]

export interface Transaction {
  /** Ours: which payment it is. */
  outTradeNo: string
  state: TradeState
  /** WeChat's number; there from the payer's tap on. */
  transactionId?: string
  /** What was asked for; coupons leave it as it is. */
  amount?: Fen
  openid?: string
  paidAt?: Instant
  /** As given to `prepay`. */
  attach?: string
}

export interface WechatRefund {
  outRefundNo: string
  refundId: string
  outTradeNo: string
  transactionId: string
  state: RefundState
  /** What goes back, of how much was paid. */
  amount: Fen
  total: Fen
  succeededAt?: Instant
}

/** RFC 3339 with any zone. */
const Rfc3339 = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((text): Instant => new Date(text).toISOString()),
)

/** A field that does not apply comes empty or not at all. */
const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

/** The fields of a query's answer, and of a notification's plain text, that are read here; `appid` and `mchid` are checked by whoever reads. */
export const TransactionWire = z.pipe(
  z.object({
    appid: z.string(),
    mchid: z.string(),
    out_trade_no: z.string(),
    trade_state: z.enum(tradeStates),
    transaction_id: z.optional(z.string()),
    amount: z.optional(z.object({ total: z.optional(Amount), currency: z.optional(z.literal('CNY')) })),
    payer: z.optional(z.object({ openid: z.optional(z.string()) })),
    success_time: z.optional(z.union([z.literal(''), Rfc3339])),
    attach: z.optional(z.string()),
  }),
  z.transform((wire) => {
    const transaction: Transaction = {
      outTradeNo: wire.out_trade_no,
      state: wire.trade_state,
      ...given({
        transactionId: wire.transaction_id,
        amount: wire.amount?.total,
        openid: wire.payer?.openid,
        paidAt: wire.success_time,
        attach: wire.attach,
      }),
    }
    return { appid: wire.appid, mchid: wire.mchid, transaction }
  }),
)

const refundFields = {
  out_refund_no: z.string(),
  refund_id: z.string(),
  out_trade_no: z.string(),
  transaction_id: z.string(),
  amount: z.object({ total: Amount, refund: Amount }),
  success_time: z.optional(z.union([z.literal(''), Rfc3339])),
}
const refundOf = (wire: z.output<z.ZodMiniObject<typeof refundFields>>, state: RefundState): WechatRefund => ({
  outRefundNo: wire.out_refund_no,
  refundId: wire.refund_id,
  outTradeNo: wire.out_trade_no,
  transactionId: wire.transaction_id,
  state,
  amount: wire.amount.refund,
  total: wire.amount.total,
  ...given({ succeededAt: wire.success_time }),
})

export const RefundWire = z.pipe(
  z.object({ ...refundFields, status: z.enum(refundStates) }),
  z.transform((wire) => refundOf(wire, wire.status)),
)

/** A notification says `refund_status` where a query says `status`, and whose it is. */
export const RefundNotice = z.pipe(
  z.object({ ...refundFields, mchid: z.string(), refund_status: z.enum(refundStates) }),
  z.transform((wire) => ({ mchid: wire.mchid, refund: refundOf(wire, wire.refund_status) })),
)
