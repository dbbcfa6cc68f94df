import { randomBytes } from 'node:crypto'
import type { Fen } from '@shared/kernel/money'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import * as z from 'zod/mini'
import { RefundWire, type Transaction, TransactionWire, type WechatRefund } from './model'
import { send } from './send'
import { asking } from './settings'
import { type Once, type PayParameters, payParameters } from './signature'

export interface Prepay {
  /** Ours: 6 to 32 of `0-9A-Za-z_-*`, once and for all for this payment; asked again with the same content it is the same payment. */
  outTradeNo: string
  amount: Fen
  /** What the payer reads, cut at 127 characters. */
  description: string
  openid: string
  expiresAt?: Instant
  /** Comes back in query and notification, 128 characters at most. */
  attach?: string
}

const once = (): Once => ({ timestamp: `${Math.floor(Date.now() / 1000)}`, nonce: randomBytes(16).toString('hex') })

/** Opens a payment and signs what the phone hands to `wx.requestPayment`. Refuses with `wechatPay.refused` {reason: ORDERPAID, ORDER_CLOSED …} or `wechatPay.unavailable`. */
export async function prepay({
  outTradeNo,
  amount,
  description,
  openid,
  expiresAt,
  attach,
}: Prepay): Promise<PayParameters & { prepayId: string }> {
  const us = asking()
  const answer = await send(us, 'POST', '/v3/pay/transactions/jsapi', {
    appid: us.appid,
    mchid: us.mchid,
    description: [...description].slice(0, 127).join(''),
    out_trade_no: outTradeNo,
    ...(expiresAt && { time_expire: shanghaiTime(expiresAt) }),
    ...(attach && { attach }),
    notify_url: us.notifyUrl,
    amount: { total: amount, currency: 'CNY' },
    payer: { openid },
  })
  const { prepay_id: prepayId } = z.object({ prepay_id: z.string() }).parse(answer)
  return { prepayId, ...payParameters(us.appid, prepayId, us.privateKey, once()) }
}

/** What became of a payment, by our number: for a notification that got lost. Undefined where WeChat Pay never heard of it. */
export const transactionOf = (outTradeNo: string): Promise<Transaction | undefined> =>
  query(`out-trade-no/${encodeURIComponent(outTradeNo)}`)

/** The same by WeChat's number. */
export const transactionById = (transactionId: string): Promise<Transaction | undefined> => query(`id/${encodeURIComponent(transactionId)}`)

async function query(which: string): Promise<Transaction | undefined> {
  const us = asking()
  const answer = await send(us, 'GET', `/v3/pay/transactions/${which}?mchid=${us.mchid}`).catch(unlessUnknown)
  if (!answer) return undefined
  const { appid, mchid, transaction } = TransactionWire.parse(answer)
  if (mchid !== us.mchid || appid !== us.appid) throw new Refused('wechatPay.unavailable')
  return transaction
}

/** Nobody can pay it any more. Refuses with `wechatPay.refused` what is paid or being paid: then the query tells. Closing again is harmless. */
export async function closeTransaction(outTradeNo: string): Promise<void> {
  const us = asking()
  await send(us, 'POST', `/v3/pay/transactions/out-trade-no/${encodeURIComponent(outTradeNo)}/close`, { mchid: us.mchid }).catch(
    (error) => {
      if (!isRefused(error, 'ORDER_CLOSED')) throw error
    },
  )
}

export interface RefundRequest {
  /** Ours, up to 64 characters: asked again with the same content it is the same refund. */
  outRefundNo: string
  outTradeNo: string
  amount: Fen
  /** The whole payment. */
  total: Fen
  /** What the payer reads, cut at 80 bytes. */
  reason?: string
}

/** Gives money back, in part or whole. It is under way at first (PROCESSING); a notification or the query tells the end. Refuses with `wechatPay.refused` {reason: NOT_ENOUGH …}. */
export async function refund({ outRefundNo, outTradeNo, amount, total, reason }: RefundRequest): Promise<WechatRefund> {
  const us = asking()
  const answer = await send(us, 'POST', '/v3/refund/domestic/refunds', {
    out_trade_no: outTradeNo,
    out_refund_no: outRefundNo,
    ...(reason && { reason: withinBytes(reason, 80) }),
    notify_url: us.notifyUrl,
    amount: { refund: amount, total, currency: 'CNY' },
  })
  return RefundWire.parse(answer)
}

/** What became of a refund; undefined where WeChat Pay never heard of it. */
export async function refundOf(outRefundNo: string): Promise<WechatRefund | undefined> {
  const answer = await send(asking(), 'GET', `/v3/refund/domestic/refunds/${encodeURIComponent(outRefundNo)}`).catch(unlessUnknown)
  return answer ? RefundWire.parse(answer) : undefined
}

/** `2026-11-21T16:00:00+08:00`: WeChat Pay refuses fractions of a second. */
const shanghaiTime = (at: Instant) => `${new Date(Date.parse(at) + 8 * 3600_000).toISOString().slice(0, 19)}+08:00`

function withinBytes(text: string, most: number): string {
  const letters = [...text]
  while (Buffer.byteLength(letters.join('')) > most) letters.pop()
  return letters.join('')
}

const isRefused = (error: unknown, reason: string) => error instanceof Refused && error.detail.reason === reason
const unknown = ['ORDER_NOT_EXIST', 'RESOURCE_NOT_EXISTS']
function unlessUnknown(error: unknown): undefined {
  if (!unknown.some((reason) => isRefused(error, reason))) throw error
}
