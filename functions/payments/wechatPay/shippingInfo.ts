import type { CarrierCode } from '@shared/carriers/model'
import { carriers } from '@shared/carriers/model'
import type { Fen } from '@shared/kernel/money'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import * as z from 'zod/mini'
import { required } from '../../platform/env'
import { logEvent } from '../../platform/log'
import { askWithToken, WechatError, wechatAccount } from '../../platform/wechatToken'

/** 发货信息管理: developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_uploadshippinginfo.html, with its numbers. */
const logisticsType = { express: 1, sameCity: 2, virtual: 3, pickup: 4 } as const
export type ShippedBy = keyof typeof logisticsType

export interface Parcel {
  /** What is in it, cut at 120 characters. */
  goods: string
  carrier?: CarrierCode
  trackingNo?: string
  /** Either one is asked for by 顺丰; sent masked but for its last four digits. */
  receiverPhone?: string
  senderPhone?: string
}

export interface ShippingInfo {
  /** WeChat's number of the payment, or ours. */
  payment: PaymentKey
  openid: string
  by: ShippedBy
  /** One, or up to fifteen in several parts. */
  parcels: readonly Parcel[]
  /** Present where it goes out in parts, by express only: whether these were the last. All parcels so far are named each time. */
  inParts?: { complete: boolean }
  /** When; an update's must be later than what it replaces. */
  at: Instant
}
export type PaymentKey = { transactionId: string } | { outTradeNo: string }

/** Already = WeChat knows just this. Refused = it will not take it, ever: its number, for whoever looks after the shop. */
export type Uploaded = { outcome: 'uploaded' | 'already' } | { outcome: 'refused'; errcode: number }

const unchanged = 10060023
/** Worth another try: busy, internal faults, quotas, our token. */
const passing = [-1, 10060012, 10060019, 40001, 42001, 45009, 45011]

/** Tells WeChat what was shipped for a payment, without which it keeps the money. Refuses with `wechat.unavailable` where trying later may help. */
export async function uploadShippingInfo(info: ShippingInfo): Promise<Uploaded> {
  const told = await ask('/wxa/sec/order/upload_shipping_info', {
    order_key: orderKey(info.payment),
    logistics_type: logisticsType[info.by],
    delivery_mode: info.inParts ? 2 : 1,
    ...(info.inParts && { is_all_delivered: info.inParts.complete }),
    shipping_list: info.parcels.map(parcelWire),
    upload_time: `${new Date(Date.parse(info.at) + 8 * 3600_000).toISOString().slice(0, -1)}+08:00`,
    payer: { openid: info.openid },
  })
  if ('answer' in told) return { outcome: 'uploaded' }
  return told.errcode === unchanged ? { outcome: 'already' } : { outcome: 'refused', errcode: told.errcode }
}

const orderKey = (payment: PaymentKey) =>
  'transactionId' in payment
    ? { order_number_type: 2, transaction_id: payment.transactionId }
    : { order_number_type: 1, mchid: required('WECHAT_PAY_MCHID'), out_trade_no: payment.outTradeNo }

function parcelWire({ goods, carrier, trackingNo, receiverPhone, senderPhone }: Parcel) {
  const contact = {
    ...(receiverPhone && { receiver_contact: masked(receiverPhone) }),
    ...(senderPhone && { consignor_contact: masked(senderPhone) }),
  }
  return {
    ...(trackingNo && { tracking_no: trackingNo }),
    ...(carrier && { express_company: carriers[carrier].wechat }),
    item_desc: [...goods].slice(0, 120).join(''),
    ...(Object.keys(contact).length > 0 && { contact }),
  }
}

/** 13812341234 → 138****1234, 0755-12341234 → 0755-****1234, anything else → ****1234. */
export function masked(phone: string): string {
  const plain = phone.replace(/^\+?86[- ]?/, '').replaceAll(' ', '')
  const head = /^1\d{10}$/.test(plain) ? plain.slice(0, 3) : (/^0\d{2,3}-/.exec(plain)?.[0] ?? '')
  return `${head}****${plain.slice(-4)}`
}

export const orderStates = ['unshipped', 'shipped', 'received', 'finished', 'refunded', 'settling'] as const

export interface ShippingState {
  transactionId: string
  outTradeNo: string
  paid: Fen
  /** 待发货 · 已发货 · 确认收货 · 交易完成 · 已退款 · 资金待结算 */
  state: (typeof orderStates)[number]
  inComplaint: boolean
  /** How many parcels WeChat knows, and whether that is all. */
  parcels: number
  complete: boolean
}

const Order = z.object({
  order: z.object({
    transaction_id: z.string(),
    merchant_trade_no: z.string(),
    paid_amount: z.int(),
    order_state: z.int().check(z.gte(1), z.lte(orderStates.length)),
    in_complaint: z.optional(z.boolean()),
    shipping: z.optional(z.object({ finish_shipping: z.optional(z.boolean()), shipping_list: z.optional(z.array(z.unknown())) })),
  }),
})
const unknownPayment = 10060001

/** What WeChat knows of the shipping of a payment; undefined where it does not know the payment. */
export async function shippingState(payment: PaymentKey): Promise<ShippingState | undefined> {
  const which =
    'transactionId' in payment
      ? { transaction_id: payment.transactionId }
      : { merchant_id: required('WECHAT_PAY_MCHID'), merchant_trade_no: payment.outTradeNo }
  const told = await ask('/wxa/sec/order/get_order', which)
  if ('errcode' in told) {
    if (told.errcode === unknownPayment) return undefined
    throw new Refused('wechat.unavailable')
  }
  const { order } = Order.parse(told.answer)
  return {
    transactionId: order.transaction_id,
    outTradeNo: order.merchant_trade_no,
    paid: order.paid_amount,
    state: orderStates[order.order_state - 1]!,
    inComplaint: order.in_complaint ?? false,
    parcels: order.shipping?.shipping_list?.length ?? 0,
    complete: order.shipping?.finish_shipping ?? false,
  }
}

async function ask(path: string, body: object): Promise<{ answer: unknown } | { errcode: number }> {
  const account = wechatAccount()
  try {
    const answer = await askWithToken(account.base + path, account, body)
    return { answer: await answer.json() }
  } catch (error) {
    const errcode = error instanceof WechatError ? error.errcode : undefined
    if (errcode !== unchanged) logEvent('wechat failed', { path, reason: errcode ?? (error as Error).name })
    if (errcode === undefined || passing.includes(errcode)) throw new Refused('wechat.unavailable')
    return { errcode }
  }
}
