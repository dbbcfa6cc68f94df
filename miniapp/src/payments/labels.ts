import type { PaymentMethod, RefundStatus, VoucherStatus } from '@shared/payments/model'
import type { Tone } from '../platform/ui/Tag'

export const methodLabel: Record<PaymentMethod, string> = { bankTransfer: '银行转账', wechatPay: '微信支付', cash: '现金', other: '其他' }

export const voucherLabel: Record<VoucherStatus, string> = { submitted: '等对方核', accepted: '收到了', rejected: '退回了' }
/** The seller's words for the same. */
export const voucherHere: Record<VoucherStatus, string> = { submitted: '等您核', accepted: '已入账', rejected: '已退回' }
export const voucherTone: Record<VoucherStatus, Tone> = { submitted: 'warn', accepted: 'success', rejected: 'danger' }

export const refundLabel: Record<RefundStatus, string> = { pending: '退款在路上', done: '退好了', failed: '没退成，钱还在' }
