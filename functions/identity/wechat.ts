import { type RefusalCode, Refused } from '@shared/kernel/refused'
import * as z from 'zod/mini'
import { required } from '../platform/env'
import { logEvent } from '../platform/log'

/** WeChat answers HTTP 200 whatever happens; the errcode tells. Its documentation: developers.weixin.qq.com, api-backend. */
const refusalOf: Record<number, RefusalCode> = {
  40029: 'login.codeInvalid',
  40163: 'login.codeInvalid',
  45009: 'login.throttled',
  45011: 'login.throttled',
  40226: 'login.risky',
}
const busy = -1
/** invalid, invalid or expired access token */
const staleToken = [40001, 40014, 42001]

const timeoutMs = 5_000

class WechatError extends Error {
  constructor(readonly errcode: number) {
    super(`errcode ${errcode}`)
  }
}

/** Read before anything is sent: a missing one is a fault of ours, not an answer of WeChat's. */
const settings = () => ({ base: required('WECHAT_BASE_URL'), appid: required('WECHAT_APPID'), secret: required('WECHAT_SECRET') })
type Settings = ReturnType<typeof settings>

const Errcode = z.object({ errcode: z.optional(z.int()) })
const SignedIn = z.object({ openid: z.string().check(z.minLength(1)) })
const Token = z.object({ access_token: z.string(), expires_in: z.int() })

/** Who is behind a code from `wx.login`. The session key stays unread: nothing here needs it. */
export const openidOf = (code: string): Promise<string> =>
  refusing('/sns/jscode2session', async (url, { appid, secret }) => {
    const answer = await ask(url, { appid, secret, js_code: code, grant_type: 'authorization_code' })
    return SignedIn.parse(await answer.json()).openid
  })

/** The mini-program's code that opens `page` with `scene`, as a data URL. Outside production the page may be one not yet published. */
export const codeImage = (scene: string, page: string): Promise<string> => {
  const isLive = required('STAGE') === 'prod'
  const wanted = { scene, page, check_path: isLive, env_version: isLive ? 'release' : 'trial', width: 280 }
  return refusing('/wxa/getwxacodeunlimit', async (url, account) => {
    const draw = async () => ask(url, { access_token: await accessToken(account) }, wanted)
    const answer = await draw().catch((error) => {
      if (!(error instanceof WechatError) || !staleToken.includes(error.errcode)) throw error
      cached = undefined
      return draw()
    })
    const bytes = Buffer.from(await answer.arrayBuffer())
    return `data:${answer.headers.get('content-type')};base64,${bytes.toString('base64')}`
  })
}

let cached: { token: string; until: number } | undefined

/** Every Lambda may ask: until five minutes before its end WeChat gives all of them the same one. */
async function accessToken({ base, appid, secret }: Settings): Promise<string> {
  if (cached && Date.now() < cached.until) return cached.token
  const answer = await ask(`${base}/cgi-bin/stable_token`, {}, { grant_type: 'client_credential', appid, secret })
  const { access_token, expires_in } = Token.parse(await answer.json())
  cached = { token: access_token, until: Date.now() + (expires_in - 300) * 1000 }
  return access_token
}

/** Once more when WeChat says it is busy; never after a time-out, since a code may be used up by then. */
async function ask(url: string, query: Record<string, string>, body?: object, tries = 2): Promise<Response> {
  const response = await fetch(`${url}?${new URLSearchParams(query)}`, {
    signal: AbortSignal.timeout(timeoutMs),
    ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  const isImage = response.headers.get('content-type')?.startsWith('image/')
  const { errcode = 0 } = isImage ? {} : Errcode.parse(await response.clone().json())
  if (errcode === busy && tries > 1) return ask(url, query, body, tries - 1)
  if (errcode !== 0) throw new WechatError(errcode)
  return response
}

/** What WeChat refuses for the caller's sake is told; all else is ours to mend, so its number is logged, and nothing that was sent. */
async function refusing<T>(path: string, work: (url: string, account: Settings) => Promise<T>): Promise<T> {
  const account = settings()
  try {
    return await work(account.base + path, account)
  } catch (error) {
    const code = error instanceof WechatError ? refusalOf[error.errcode] : undefined
    if (!code) logEvent('wechat failed', { path, reason: error instanceof WechatError ? error.errcode : (error as Error).name })
    throw new Refused(code ?? 'wechat.unavailable')
  }
}
