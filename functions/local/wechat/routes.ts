import { required } from '../../platform/env'
import { json, refusal } from '../httpEvent'
import type { LocalRoute } from '../localRoute'
import type { Runner } from '../runner'
import { localWechatPay } from '../wechatPay/routes'
import { demoPeople } from './people'
import { type StandIn, wechatStandIn } from './standIn'

let running: StandIn | undefined
const standIn = (runner?: Runner) => {
  running ??= wechatStandIn({
    ...{ appid: required('WECHAT_APPID'), secret: required('WECHAT_SECRET') },
    ...(runner && { payments: (key) => localWechatPay(runner.dataDir).paidOrder(key) }),
  })
  return running
}

/** WeChat under `/local/wechat` (WECHAT_BASE_URL), what `wx.login` would give on some phone, and who can be tried out. */
export const wechatRoutes: Record<string, LocalRoute> = {
  'ANY /local/wechat/{rest+}': ({ method, path, query, body, runner }) =>
    standIn(runner).answer({ method, path: path.slice('/local/wechat'.length), query, body }),
  'POST /local/wx-codes': ({ body, runner }) => {
    const openid = openidIn(body)
    return openid ? json(200, { code: standIn(runner).mintCode(openid) }) : refusal(400, 'input.invalid', '请给出 openid')
  },
  'GET /local/people': async () => json(200, await demoPeople()),
}

function openidIn(body: Buffer | undefined): string | undefined {
  try {
    const { openid } = JSON.parse(body?.toString() ?? '') as { openid?: unknown }
    return typeof openid === 'string' && openid ? openid : undefined
  } catch {
    return undefined
  }
}
