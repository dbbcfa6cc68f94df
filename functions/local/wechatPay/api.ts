import type { PayKeys } from './keys'
import { type Ledger, type Payment, type Refund, written } from './ledger'

export interface Told {
  status: number
  body?: object
}
const failed = (status: number, code: string, message: string): Told => ({ status, body: { code, message } })
const invalid = (field: string) => failed(400, 'PARAM_ERROR', `参数错误: ${field}`)
type Body = Record<string, unknown>

/** The merchant's side of WeChat Pay (JSAPI, pay.weixin.qq.com/doc/v3/merchant): its paths, its answers, its codes. Requests are known to be signed. */
export class PayApi {
  constructor(
    private readonly keys: PayKeys,
    private readonly appid: string,
    private readonly ledger: Ledger,
    /** Called once for each refund that was opened. */
    private readonly refundOpened: (refund: Refund) => void,
  ) {}

  answer(method: string, path: string, query: URLSearchParams, body: Body): Told {
    if (method === 'POST' && path === '/v3/pay/transactions/jsapi') return this.prepay(body)
    if (method === 'POST' && path === '/v3/refund/domestic/refunds') return this.refund(body)
    const [, kind, key = '', rest] =
      /^\/v3\/(pay\/transactions\/(?:id|out-trade-no)|refund\/domestic\/refunds)\/([^/]+)(\/close)?$/.exec(path) ?? []
    const id = decodeURIComponent(key)
    if (method === 'POST' && kind === 'pay/transactions/out-trade-no' && rest) return this.close(id, body)
    if (method !== 'GET' || !kind || rest) return failed(404, 'RESOURCE_NOT_EXISTS', '无可用的接口')
    if (kind === 'refund/domestic/refunds') return this.queryRefund(id)
    if (query.get('mchid') !== this.keys.mchid) return invalid('mchid')
    const found = kind.endsWith('/id') ? this.byTransaction(id) : this.ledger.payments.get(id)
    return found ? { status: 200, body: this.transaction(found) } : failed(404, 'ORDER_NOT_EXIST', '订单不存在')
  }

  private byTransaction = (id: string) => [...this.ledger.payments.values()].find((one) => one.transaction_id === id)

  private prepay(body: Body): Told {
    const { out_trade_no, description, notify_url, attach, time_expire } = body
    const { total, currency = 'CNY' } = (body.amount ?? {}) as Body
    const { openid } = (body.payer ?? {}) as Body
    if (body.mchid !== this.keys.mchid || body.appid !== this.appid) return failed(400, 'APPID_MCHID_NOT_MATCH', '商户号和appid不匹配')
    if (!isText(out_trade_no, 32) || !/^[0-9A-Za-z_*|-]{6,32}$/.test(out_trade_no)) return invalid('out_trade_no')
    if (!isText(description, 127)) return invalid('description')
    if (!isText(notify_url, 255) || !isCallback(notify_url)) return invalid('notify_url')
    if (!isAmount(total) || currency !== 'CNY') return invalid('amount')
    if (!isText(openid, 128)) return invalid('payer.openid')
    if (attach !== undefined && !isText(attach, 128)) return invalid('attach')
    const expiresAt = time_expire === undefined ? undefined : isMoment(time_expire) ? Date.parse(time_expire) : Number.NaN
    if (Number.isNaN(expiresAt)) return invalid('time_expire')
    const asked = JSON.stringify([description, total, openid, notify_url, attach])
    const known = this.ledger.payments.get(out_trade_no)
    if (known) {
      const state = this.ledger.stateOf(known)
      if (known.paidAt !== undefined) return failed(400, 'ORDERPAID', '该订单已支付')
      if (state === 'CLOSED') return failed(400, 'ORDER_CLOSED', '订单已关闭')
      return known.asked === asked
        ? { status: 200, body: { prepay_id: known.prepay_id } }
        : failed(400, 'INVALID_REQUEST', '请求重入时，参数与首次请求时不一致')
    }
    const { prepay_id } = this.ledger.open({
      ...{ out_trade_no, asked, openid, description, total, notify_url },
      ...(attach !== undefined && { attach }),
      ...(expiresAt !== undefined && { expiresAt }),
    })
    return { status: 200, body: { prepay_id } }
  }

  private close(outTradeNo: string, body: Body): Told {
    if (body.mchid !== this.keys.mchid) return invalid('mchid')
    if (this.ledger.payments.get(outTradeNo)?.paidAt !== undefined) return failed(400, 'ORDERPAID', '该订单已支付')
    this.ledger.close(outTradeNo)
    return { status: 204 }
  }

  private refund(body: Body): Told {
    const { out_trade_no, transaction_id, out_refund_no, reason, notify_url } = body
    const { refund, total, currency } = (body.amount ?? {}) as Body
    if (!isText(out_refund_no, 64) || !/^[0-9A-Za-z_|*@-]+$/.test(out_refund_no)) return invalid('out_refund_no')
    if (reason !== undefined && (!isText(reason, 80) || Buffer.byteLength(reason) > 80)) return invalid('reason')
    if (notify_url !== undefined && (!isText(notify_url, 256) || !isCallback(notify_url))) return invalid('notify_url')
    if (!isAmount(refund) || !isAmount(total) || currency !== 'CNY') return invalid('amount')
    const payment = transaction_id ? this.byTransaction(String(transaction_id)) : this.ledger.payments.get(String(out_trade_no))
    if (!payment || payment.paidAt === undefined) return failed(404, 'RESOURCE_NOT_EXISTS', '订单不存在')
    const asked = JSON.stringify([payment.out_trade_no, refund, total])
    const known = this.ledger.refunds.get(out_refund_no)
    if (known) {
      return known.asked === asked
        ? { status: 200, body: this.refundWire(known) }
        : failed(400, 'INVALID_REQUEST', '订单金额或退款金额与之前请求不一致')
    }
    if (total !== payment.total) return failed(400, 'INVALID_REQUEST', '订单金额与支付时不一致')
    if (this.ledger.refunded(payment.out_trade_no) + refund > payment.total)
      return failed(400, 'INVALID_REQUEST', '申请退款金额超过订单可退金额')
    const opened = this.ledger.openRefund({
      ...{ out_refund_no, out_trade_no: payment.out_trade_no, asked, amount: refund },
      ...(typeof notify_url === 'string' && { notify_url }),
    })
    this.refundOpened(opened)
    return { status: 200, body: this.refundWire(opened) }
  }

  private queryRefund(outRefundNo: string): Told {
    const refund = this.ledger.refunds.get(outRefundNo)
    return refund ? { status: 200, body: this.refundWire(refund) } : failed(404, 'RESOURCE_NOT_EXISTS', '退款单不存在')
  }

  /** As a query answers it and a notification carries it. */
  transaction(payment: Payment): Body {
    const { out_trade_no, transaction_id, paidAt, attach = '', openid, total } = payment
    const state = this.ledger.stateOf(payment)
    const trade = { appid: this.appid, mchid: this.keys.mchid, out_trade_no, trade_state: state, trade_state_desc: said[state] }
    const amount = { total, payer_total: total, currency: 'CNY', payer_currency: 'CNY' }
    if (paidAt === undefined) return { ...trade, attach, amount: { total, currency: 'CNY' }, payer: {} }
    return {
      ...trade,
      transaction_id,
      trade_type: 'JSAPI',
      bank_type: 'OTHERS',
      attach,
      success_time: written(paidAt),
      payer: { openid },
      amount,
    }
  }

  refundWire({ out_refund_no, refund_id, out_trade_no, amount, openedAt, status, endedAt }: Refund): Body {
    const { transaction_id, total = 0 } = this.ledger.payments.get(out_trade_no) ?? {}
    return {
      ...{ refund_id, out_refund_no, transaction_id, out_trade_no, channel: 'ORIGINAL', user_received_account: '支付用户零钱' },
      ...(status === 'SUCCESS' && { success_time: written(endedAt ?? openedAt) }),
      ...{ create_time: written(openedAt), status, funds_account: 'AVAILABLE' },
      amount: {
        total,
        refund: amount,
        payer_total: total,
        payer_refund: amount,
        settlement_refund: amount,
        settlement_total: total,
        discount_refund: 0,
        currency: 'CNY',
      },
    }
  }

  /** The plain text of a refund's notification. */
  refundNotice(refund: Refund): Body {
    const { status, create_time: _, channel: __, funds_account: ___, amount, ...rest } = this.refundWire(refund)
    const { total, refund: back, payer_total, payer_refund } = amount as Body
    return { mchid: this.keys.mchid, ...rest, refund_status: status, amount: { total, refund: back, payer_total, payer_refund } }
  }
}

const said = { SUCCESS: '支付成功', REFUND: '转入退款', CLOSED: '订单已关闭', NOTPAY: '订单未支付' }

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length > 0 && [...value].length <= most
const isAmount = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0
const isMoment = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/.test(value) && !Number.isNaN(Date.parse(value))

/** https and no query, as documented; on this machine http will do. */
function isCallback(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return !!url && !url.search && (url.protocol === 'https:' || ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname))
}
