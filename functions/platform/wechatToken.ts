import * as z from 'zod/mini'
import { required } from './env'

/** WeChat answers HTTP 200 whatever happens; the errcode tells. Its documentation: developers.weixin.qq.com, api-backend. */
export class WechatError extends Error {
  constructor(readonly errcode: number) {
    super(`errcode ${errcode}`)
  }
}

const busy = -1
/** invalid, invalid or expired access token */
const staleToken = [40001, 40014, 42001]
const timeoutMs = 5_000

/** Read before anything is sent: a missing one is a fault of ours, not an answer of WeChat's. */
export const wechatAccount = () => ({
  base: required('WECHAT_BASE_URL'),
  appid: required('WECHAT_APPID'),
  secret: required('WECHAT_SECRET'),
})
export type WechatAccount = ReturnType<typeof wechatAccount>

const Errcode = z.object({ errcode: z.optional(z.int()) })
const Token = z.object({ access_token: z.string(), expires_in: z.int() })

/** Once more when WeChat says it is busy; never after a time-out, since a code may be used up by then. */
export async function askWechat(url: string, query: Record<string, string>, body?: object, tries = 2): Promise<Response> {
  const response = await fetch(`${url}?${new URLSearchParams(query)}`, {
    signal: AbortSignal.timeout(timeoutMs),
    ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  const isImage = response.headers.get('content-type')?.startsWith('image/')
  const { errcode = 0 } = isImage ? {} : Errcode.parse(await response.clone().json())
  if (errcode === busy && tries > 1) return askWechat(url, query, body, tries - 1)
  if (errcode !== 0) throw new WechatError(errcode)
  return response
}

/** Asks in the name of the mini-program; with a new token when the one at hand no longer serves. */
export async function askWithToken(url: string, account: WechatAccount, body: object): Promise<Response> {
  const send = async () => askWechat(url, { access_token: await accessToken(account) }, body)
  return send().catch((error) => {
    if (!(error instanceof WechatError) || !staleToken.includes(error.errcode)) throw error
    cached = undefined
    return send()
  })
}

let cached: { token: string; until: number } | undefined

/** Every Lambda may ask: until five minutes before its end WeChat gives all of them the same one. */
async function accessToken({ base, appid, secret }: WechatAccount): Promise<string> {
  if (cached && Date.now() < cached.until) return cached.token
  const answer = await askWechat(`${base}/cgi-bin/stable_token`, {}, { grant_type: 'client_credential', appid, secret })
  const { access_token, expires_in } = Token.parse(await answer.json())
  cached = { token: access_token, until: Date.now() + (expires_in - 300) * 1000 }
  return access_token
}
