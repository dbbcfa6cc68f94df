import * as z from 'zod/mini'
import { FileId } from '../files/model'
import { endpoint } from '../kernel/endpoint'
import { Fen } from '../kernel/money'
import { After, pageOf } from '../kernel/page'
import { BusinessDate } from '../kernel/time'
import { OrderId, Reason } from '../orders/model'
import { PartyId } from '../parties/model'
import { Paid, Payment, PaymentId, PaymentMethod, PaymentSummary, Reference, RefundId, Voucher, VoucherId, VoucherStatus } from './model'

/** Whoever looks after a seller's money. */
const cashiers = { scope: 'party', hq: ['admin', 'finance'], dealer: ['owner'] } as const
/** Whoever pays for a buyer. */
const payers = { scope: 'party', dealer: ['owner', 'buyer', 'clerk'], store: ['owner', 'buyer', 'clerk'] } as const
/** Both sides of a payment, and whoever stands above the buyer. */
const lookers = {
  scope: 'deal',
  hq: ['admin', 'boss', 'channelManager', 'orderDesk', 'creditController', 'finance', 'salesRep'],
  dealer: ['owner', 'buyer', 'clerk'],
  store: ['owner', 'buyer', 'clerk'],
} as const

/** Money that came: lowers what the buyer owes and pays its debits, first those of the order named, then whatever is due first. */
export const recordPayment = endpoint({
  method: 'POST',
  path: '/payments',
  title: '登记收款',
  who: cashiers,
  input: z.object({
    paymentId: PaymentId,
    buyerId: PartyId,
    amount: Paid,
    method: PaymentMethod,
    reference: z.optional(Reference),
    /** A Shanghai date, today or before. */
    receivedOn: BusinessDate,
    orderId: z.optional(OrderId),
  }),
  output: Payment,
  refusals: ['payment.duplicate', 'party.unknown', 'order.unknown', 'service.busy'],
})

/** A party in the middle both pays and is paid, so it says as which it asks; newest first. `buyerId` narrows a seller's list. */
export const listPayments = endpoint({
  method: 'GET',
  path: '/payments',
  title: '付款、收款记录',
  who: lookers,
  input: z.object({ as: z.enum(['buyer', 'seller']), buyerId: z.optional(PartyId), after: z.optional(After) }),
  output: pageOf(PaymentSummary),
  refusals: ['party.unknown'],
})

export const getPayment = endpoint({
  method: 'GET',
  path: '/payments/{paymentId}',
  title: '一笔收款和它付了哪些货款',
  who: lookers,
  input: z.object({ paymentId: PaymentId }),
  output: Payment,
  refusals: ['payment.unknown'],
})

/**
 * With a list, each order named has this much of the payment in the end: what it lacks comes from what is on account, then from what the payment
 * has paid elsewhere, the newest first. Said again it changes nothing. Without a list, all that is on account goes by due date.
 * Refuses with payment.tooMuch {orderId?, most} where the payment or the order's open debits do not reach.
 */
export const allocatePayment = endpoint({
  method: 'POST',
  path: '/payments/{paymentId}/allocations',
  title: '核销到订单',
  who: cashiers,
  input: z.object({
    paymentId: PaymentId,
    allocations: z.optional(
      z.array(z.object({ orderId: OrderId, amount: Fen.check(z.positive()) })).check(
        z.minLength(1),
        z.maxLength(10, '一次最多核销 10 张订单'),
        z.refine((list) => new Set(list.map(({ orderId }) => orderId)).size === list.length, { error: '同一订单只写一行' }),
      ),
    ),
  }),
  output: Payment,
  refusals: ['payment.unknown', 'payment.tooMuch', 'order.unknown', 'ledger.moved', 'service.busy'],
})

/**
 * Gives money back: first what is on account, then what the payment has paid, the newest first, which is then owed again. What WeChat collected goes back
 * the same way and stays `pending` until WeChat says how it ended; of anything else it says that the seller has sent it.
 * Refuses with payment.tooMuch {most}, and with wechatPay.refused {reason} what WeChat will not do.
 */
export const refundPayment = endpoint({
  method: 'POST',
  path: '/payments/{paymentId}/refunds',
  title: '退款',
  who: cashiers,
  input: z.object({ paymentId: PaymentId, refundId: RefundId, amount: Paid, reason: Reason }),
  output: Payment,
  refusals: ['payment.unknown', 'payment.tooMuch', 'refund.duplicate', 'ledger.moved', 'service.busy', 'wechatPay.refused'],
})

/** The photo of a transfer, sent before by openUpload with purpose `voucher`. Without a seller, to whom the caller's party buys from. */
export const submitPaymentVoucher = endpoint({
  method: 'POST',
  path: '/payment-vouchers',
  title: '提交付款凭证',
  who: payers,
  input: z.object({
    voucherId: VoucherId,
    amount: Paid,
    fileId: FileId,
    /** A Shanghai date, today or before. */
    paidOn: BusinessDate,
    sellerId: z.optional(PartyId),
    orderId: z.optional(OrderId),
  }),
  output: Voucher,
  refusals: ['voucher.duplicate', 'order.unknown', 'file.unknown', 'file.notUploaded', 'file.used'],
})

/** Accepted, it is a payment, in the same commit: of the amount said here where another came. Rejected, it says why. */
export const decidePaymentVoucher = endpoint({
  method: 'POST',
  path: '/payment-vouchers/{voucherId}/decision',
  title: '审核付款凭证',
  who: cashiers,
  input: z
    .object({ voucherId: VoucherId, accept: z.boolean(), amount: z.optional(Paid), reason: z.optional(Reason) })
    .check(z.refine(({ accept, reason }) => accept || reason !== undefined, { error: '请写明退回的原因', path: ['reason'] })),
  output: Voucher,
  refusals: ['voucher.unknown', 'voucher.decided', 'service.busy'],
})

/** Newest first, by side and state. */
export const listPaymentVouchers = endpoint({
  method: 'GET',
  path: '/payment-vouchers',
  title: '付款凭证',
  who: { ...lookers, scope: 'party', hq: ['admin', 'boss', 'creditController', 'finance'] },
  input: z.object({ as: z.enum(['buyer', 'seller']), status: z.optional(VoucherStatus), after: z.optional(After) }),
  output: pageOf(Voucher),
})

const Code = z.string().check(z.minLength(1), z.maxLength(128))

/**
 * Opens a payment in WeChat for HQ's own buyers; the phone hands what comes back to `wx.requestPayment`. `code` is from `wx.login`: it says whose
 * WeChat pays. The payment stands when WeChat says that it was paid. Asked again it is the same payment, which can be paid for half an hour.
 */
export const prepayWechat = endpoint({
  method: 'POST',
  path: '/wechat-payments',
  title: '微信支付下单',
  who: payers,
  input: z.object({ paymentId: PaymentId, amount: Paid, code: Code, orderId: z.optional(OrderId) }),
  output: z.object({
    paymentId: PaymentId,
    timeStamp: z.string(),
    nonceStr: z.string(),
    package: z.string(),
    signType: z.literal('RSA'),
    paySign: z.string(),
  }),
  refusals: [
    'payment.duplicate',
    'payment.wechatUnavailable',
    'order.unknown',
    'login.codeInvalid',
    'wechat.unavailable',
    'wechatPay.refused',
    'wechatPay.unavailable',
  ],
})

/** What WeChat Pay says of payments and refunds. Answered as its documentation wants; whatever is refused it brings again. */
export const receiveWechatPayNotify = endpoint({
  method: 'POST',
  path: '/wechat-pay/notifications',
  title: '微信支付通知',
  who: 'anyone',
  input: z.object({}),
  output: z.object({ code: z.literal('SUCCESS'), message: z.string() }),
  refusals: ['callback.unverified', 'payment.unknown'],
})
