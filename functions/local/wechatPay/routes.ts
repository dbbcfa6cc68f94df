import { join } from 'node:path'
import { required } from '../../platform/env'
import { json, type Outgoing, refusal } from '../httpEvent'
import type { LocalRequest, LocalRoute } from '../localRoute'
import { isAnswerFault, isNoticeFault } from './faults'
import { payKeys } from './keys'
import { type WechatPay, wechatPayStandIn } from './standIn'

/** A second of WeChat's lasts this long on a laptop: its first retry comes after a quarter of a second, its last after 24 minutes. */
const secondMs = 1000 / 60

let running: WechatPay | undefined
/** One for as long as this process lives; it remembers payments in the data directory. */
export function localWechatPay(dataDir: string): WechatPay {
  running ??= wechatPayStandIn({
    ...{ keys: payKeys(dataDir), appid: required('WECHAT_APPID'), prefix: '/local/wechat-pay', secondMs, refundMs: 1_000 },
    file: join(dataDir, 'wechatPay.json'),
  })
  return running
}

/**
 * WeChat Pay under `/local/wechat-pay` (WECHAT_PAY_BASE_URL), and what happens on the payer's phone:
 * - `POST /local/wechat-pay/pay {outTradeNo | prepayId, fault?}` → `{transactionId, notified}`: the tap on 立即支付. On h5, where there is no
 *   `wx.requestPayment`, the page calls it with the `prepayId` of `package`. It answers when the first try of the notification has ended.
 * - `POST /local/wechat-pay/notifications {outTradeNo, fault?}`: the notification once more.
 * - `POST /local/wechat-pay/refunds {outRefundNo, status?, fault?}`: a refund's end, which else comes by itself after a second.
 * - `POST /local/wechat-pay/answers {faults}`: what goes wrong with the next answers.
 * Faults are told in `faults.ts`.
 */
export const wechatPayRoutes: Record<string, LocalRoute> = payRoutes(({ runner }) => localWechatPay(runner.dataDir))

export function payRoutes(standIn: (request: LocalRequest) => WechatPay): Record<string, LocalRoute> {
  return {
    'ANY /local/wechat-pay/v3/{rest+}': (request) => standIn(request).answer(request),
    'POST /local/wechat-pay/pay': told(async (request, { outTradeNo, prepayId, fault }) => {
      const which = { ...(isText(outTradeNo) && { outTradeNo }), ...(isText(prepayId) && { prepayId }) }
      const paid = await standIn(request).pay(which, noticeFault(fault))
      return paid && json(200, { transactionId: paid.transactionId, notified: paid.notice?.tries[0] ?? null })
    }),
    'POST /local/wechat-pay/notifications': told(async (request, { outTradeNo, fault }) => {
      const notice = await standIn(request).notify(String(outTradeNo), noticeFault(fault))
      return notice && json(200, { notified: notice.tries[0] ?? null })
    }),
    'POST /local/wechat-pay/refunds': told(async (request, { outRefundNo, status, fault }) => {
      const end = (['SUCCESS', 'CLOSED', 'ABNORMAL'] as const).find((one) => one === status)
      const notice = await standIn(request).settleRefund(String(outRefundNo), end, noticeFault(fault))
      return notice && json(200, { notified: notice.tries[0] ?? null })
    }),
    'POST /local/wechat-pay/answers': told(async (request, { faults }) => {
      const known = Array.isArray(faults) ? faults.filter(isAnswerFault) : []
      standIn(request).spoil(...known)
      return json(200, { faults: known })
    }),
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0
const noticeFault = (value: unknown) => (isNoticeFault(value) ? value : undefined)

type Asked = Record<string, unknown>
function told(answer: (request: LocalRequest, asked: Asked) => Promise<Outgoing | undefined>): LocalRoute {
  return async (request) => {
    let asked: unknown
    try {
      asked = JSON.parse(request.body?.toString() || '{}')
    } catch {
      return refusal(400, 'input.invalid', '请求体应为 JSON')
    }
    return (await answer(request, asked as Asked)) ?? refusal(404, 'route.unknown', '没有这笔待处理的微信支付单')
  }
}
