import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Incoming, Outgoing } from '../httpEvent'
import { pathOf } from '../httpEvent'
import type { PaidOrder } from '../wechat/shipping'
import { PayApi } from './api'
import { type AnswerFault, faulted, type NoticeFault, onceOnly } from './faults'
import type { PayKeys } from './keys'
import { Ledger, type Payment, type Refund, written } from './ledger'
import { type Letter, Notifier, type Sent } from './notifier'
import { Seals } from './seals'

export interface Options {
  keys: PayKeys
  appid: string
  /** Where it is served, as it stands before `/v3` in a request's path. */
  prefix?: string
  /** How long one of WeChat's seconds lasts between the tries of a notification. */
  secondMs?: number
  /** After how long a refund is through; without it `settleRefund` says when. */
  refundMs?: number
  /** Remembers payments over a restart. */
  file?: string
  clock?: () => number
}

export interface WechatPay {
  /** api.mch.weixin.qq.com. */
  answer(request: Pick<Incoming, 'method' | 'target' | 'headers' | 'body'>): Promise<Outgoing>
  /** The payer's tap: pays, and brings the notification, well or badly. Undefined where there is nothing to pay. */
  pay(
    which: { outTradeNo?: string; prepayId?: string },
    fault?: NoticeFault,
  ): Promise<{ transactionId: string; notice: Sent | undefined } | undefined>
  /** Brings a payment's notification once more, well or badly. */
  notify(outTradeNo: string, fault?: NoticeFault): Promise<Sent | undefined>
  settleRefund(outRefundNo: string, status?: Exclude<Refund['status'], 'PROCESSING'>, fault?: NoticeFault): Promise<Sent | undefined>
  /** The next answers of the API, one fault each. */
  spoil(...faults: AnswerFault[]): void
  replay(letter: Letter): Promise<number | 'unanswered'>
  /** For 发货信息管理, which only knows what was paid. */
  paidOrder(key: { transactionId: string } | { outTradeNo: string }): PaidOrder | undefined
  sent: readonly Sent[]
  settled(): Promise<void>
  stop(): void
}

/**
 * Stands in for api.mch.weixin.qq.com: JSAPI payments and refunds in the documented wire format, with real keys on both sides.
 * Moves no money, and sends nothing but notifications to the address it was given.
 */
export function wechatPayStandIn({ keys, appid, prefix = '', secondMs = 1000, refundMs, file, clock = Date.now }: Options): WechatPay {
  const ledger = new Ledger(clock, file)
  const seals = new Seals(keys, clock)
  const notifier = new Notifier(secondMs)
  const api = new PayApi(keys, appid, ledger, (refund) => {
    if (refundMs !== undefined) setTimeout(() => void settleRefund(refund.out_refund_no), refundMs).unref()
  })
  const spoiled: AnswerFault[] = []

  const bring = async (url: string | undefined, event: string, type: string, plain: () => object, fault?: NoticeFault) => {
    if (!url || fault === 'lost') return undefined
    const id = randomUUID()
    const write = (): Letter => {
      const notice = { id, create_time: written(clock()), resource_type: 'encrypt-resource', event_type: event, summary: '支付结果' }
      return { url, ...faulted(fault, notice, plain(), type, seals) }
    }
    const sent = await notifier.bring(write, { retries: !fault || !onceOnly.has(fault), afterSeconds: fault === 'late' ? 1800 : 0 })
    if (fault === 'twice') sent.tries.push(await notifier.replay(sent))
    return sent
  }

  const notifyPaid = (payment: Payment, fault?: NoticeFault) =>
    bring(payment.notify_url, 'TRANSACTION.SUCCESS', 'transaction', () => ({ ...api.transaction(payment), trade_state: 'SUCCESS' }), fault)

  const settleRefund: WechatPay['settleRefund'] = async (outRefundNo, status = 'SUCCESS', fault) => {
    const refund = ledger.refunds.get(outRefundNo)
    if (refund?.status !== 'PROCESSING') return undefined
    ledger.endRefund(refund, status)
    return bring(refund.notify_url, `REFUND.${status}`, 'refund', () => api.refundNotice(refund), fault)
  }

  return {
    sent: notifier.sent,
    settled: () => notifier.settled(),
    stop: () => notifier.stop(),
    settleRefund,
    spoil: (...faults) => void spoiled.push(...faults),
    replay: (letter) => notifier.replay(letter),
    notify: async (outTradeNo, fault) => {
      const payment = ledger.payments.get(outTradeNo)
      return payment?.paidAt === undefined ? undefined : notifyPaid(payment, fault)
    },
    pay: async ({ outTradeNo, prepayId }, fault) => {
      const payment = prepayId
        ? [...ledger.payments.values()].find((one) => one.prepay_id === prepayId)
        : ledger.payments.get(outTradeNo ?? '')
      if (!payment || ledger.stateOf(payment) !== 'NOTPAY') return undefined
      ledger.pay(payment)
      const notice = await notifyPaid(payment, fault)
      return { transactionId: payment.transaction_id!, notice }
    },
    paidOrder: (key) => {
      const payment = [...ledger.payments.values()].find((one) =>
        'transactionId' in key ? one.transaction_id === key.transactionId : one.out_trade_no === key.outTradeNo,
      )
      if (payment?.paidAt === undefined) return undefined
      const { out_trade_no, openid, description, total, openedAt, paidAt, transaction_id } = payment
      const isRefunded = ledger.refunded(out_trade_no) === total
      return { transaction_id: transaction_id!, mchid: keys.mchid, out_trade_no, openid, description, total, openedAt, paidAt, isRefunded }
    },
    answer: async ({ method, target, headers, body }) => {
      const text = body?.toString() ?? ''
      const spoil = spoiled.shift()
      if (spoil === 'busy') return signedAnswer(500, { code: 'SYSTEM_ERROR', message: '系统异常，请稍后重试' })
      const wrong = seals.fault(method, target, text, headers.authorization)
      if (wrong) return signedAnswer(401, { code: 'SIGN_ERROR', message: wrong })
      const sent = parsed(text)
      if (!sent) return signedAnswer(400, { code: 'PARAM_ERROR', message: '请求体不是JSON' })
      const path = pathOf(target)
      const query = new URLSearchParams(target.slice(path.length + 1))
      const told = api.answer(method, path.slice(prefix.length), query, sent)
      if (spoil === 'slow') await sleep(4_500)
      if (spoil === 'gateway') return { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>502 Bad Gateway</h1>' }
      return signedAnswer(told.status, told.body, spoil)
    },
  }

  function signedAnswer(status: number, content: object | undefined, fault?: AnswerFault): Outgoing {
    const body = content ? JSON.stringify(content) : ''
    const made = seals.headers(body, {
      ...(fault === 'stale' && { secondsAgo: 301 }),
      ...(fault === 'wrongSerial' && { serial: 'PUB_KEY_ID_0100000000000000000000000000000000' }),
    })
    const signed = fault === 'unsigned' ? {} : made
    const headers = { 'content-type': 'application/json; charset=utf-8', 'request-id': randomUUID(), ...signed }
    return {
      status,
      headers,
      body: fault === 'tampered' ? body.replace(/[0-9](?=[^0-9]*$)/, (digit) => `${(Number(digit) + 1) % 10}`) : body,
    }
  }
}

function parsed(text: string): Record<string, unknown> | undefined {
  if (!text) return {}
  try {
    const read: unknown = JSON.parse(text)
    return read && typeof read === 'object' && !Array.isArray(read) ? (read as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
