import { type RefusalCode, Refused } from '@shared/kernel/refused'
import * as z from 'zod/mini'
import { logEvent } from './log'
import { askWechat, type WechatAccount, WechatError, wechatAccount } from './wechatToken'

const refusalOf: Record<number, RefusalCode> = {
  40029: 'login.codeInvalid',
  40163: 'login.codeInvalid',
  45009: 'login.throttled',
  45011: 'login.throttled',
  40226: 'login.risky',
}

const SignedIn = z.object({ openid: z.string().check(z.minLength(1)) })

/** Who is behind a code from `wx.login`. The session key stays unread: nothing here needs it. */
export const openidOf = (code: string): Promise<string> =>
  refusing('/sns/jscode2session', async (url, { appid, secret }) => {
    const answer = await askWechat(url, { appid, secret, js_code: code, grant_type: 'authorization_code' })
    return SignedIn.parse(await answer.json()).openid
  })

/** What WeChat refuses for the caller's sake is told; all else is ours to mend, so its number is logged, and nothing that was sent. */
export async function refusing<T>(path: string, work: (url: string, account: WechatAccount) => Promise<T>): Promise<T> {
  const account = wechatAccount()
  try {
    return await work(account.base + path, account)
  } catch (error) {
    const code = error instanceof WechatError ? refusalOf[error.errcode] : undefined
    if (!code) logEvent('wechat failed', { path, reason: error instanceof WechatError ? error.errcode : (error as Error).name })
    throw new Refused(code ?? 'wechat.unavailable')
  }
}
