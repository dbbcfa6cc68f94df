import { randomBytes } from 'node:crypto'
import { Refused } from '@shared/kernel/refused'
import * as z from 'zod/mini'
import { logEvent } from '../../platform/log'
import type { Asking } from './settings'
import { authorization } from './signature'
import { mustBeSigned } from './verification'

const timeoutMs = 4_000
const Failure = z.object({ code: z.string() })

/**
 * Sends a signed request and answers the verified body. Once more after a time-out or a fault of WeChat's: every request is idempotent by our number.
 * Refuses with `wechatPay.refused` {reason: WeChat's code} what it declined, with `wechatPay.unavailable` whatever else went wrong,
 * which is logged by number and never by content.
 */
export async function send(us: Asking, method: 'GET' | 'POST', path: string, content?: object, tries = 2): Promise<unknown> {
  const failed = (reason: string | number, mayTryAgain: boolean) => {
    logEvent('wechat pay failed', { path, reason })
    if (mayTryAgain && tries > 1) return send(us, method, path, content, tries - 1)
    throw new Refused('wechatPay.unavailable')
  }
  const answer = await request(us, method, path, content).catch((error: Error) => error.name)
  if (typeof answer === 'string') return failed(answer, true)
  const { status, headers, text } = answer
  try {
    // A fault of the gateway before WeChat Pay is not signed; it says no more than that there is no answer.
    if (status < 300 || headers['wechatpay-signature']) mustBeSigned(headers, text, us, Date.now())
  } catch (error) {
    return failed(`unverified ${(error as Refused).detail.reason}`, false)
  }
  if (status < 300) return text ? JSON.parse(text) : {}
  const code = codeOf(text)
  if (status >= 500 || status === 429) return failed(code, true)
  // Wrong keys or rights are ours to mend, and nothing the payer could do.
  if (status === 401 || code === 'NO_AUTH') return failed(code, false)
  throw new Refused('wechatPay.refused', { reason: code })
}

async function request(us: Asking, method: 'GET' | 'POST', path: string, content?: object) {
  const url = new URL(us.base + path)
  const body = content ? JSON.stringify(content) : ''
  const once = { timestamp: `${Math.floor(Date.now() / 1000)}`, nonce: randomBytes(16).toString('hex') }
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(timeoutMs),
    headers: {
      authorization: authorization(us, { method, target: url.pathname + url.search, body }, once),
      accept: 'application/json',
      'user-agent': 'qudaotong',
      // Which of our keys the answer should be signed for, while one replaces another.
      'wechatpay-serial': us.publicKeys.keys().next().value ?? '',
      ...(content && { 'content-type': 'application/json' }),
    },
    ...(content && { body }),
  })
  return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() }
}

function codeOf(text: string): string {
  try {
    return Failure.parse(JSON.parse(text)).code
  } catch {
    return 'unreadable'
  }
}
