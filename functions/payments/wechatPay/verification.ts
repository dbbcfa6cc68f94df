import { Refused } from '@shared/kernel/refused'
import type { Hearing } from './settings'
import { isSigned } from './signature'

/** By lower-case name; API Gateway and fetch both give them so. */
export type Headers = Readonly<Record<string, string | undefined>>

const windowSeconds = 5 * 60

/**
 * Refuses with `callback.unverified` {reason} what WeChat Pay did not sign just now: a header missing, a time more than five minutes away,
 * a serial that is not ours to trust, another signature. WeChat's own probes (`WECHATPAY/SIGNTEST/…`) end here too, as they should.
 */
export function mustBeSigned(headers: Headers, body: string, { publicKeys }: Pick<Hearing, 'publicKeys'>, nowMs: number): void {
  const [timestamp, nonce, serial, signature] = ['timestamp', 'nonce', 'serial', 'signature'].map((name) => headers[`wechatpay-${name}`])
  if (!timestamp || !nonce || !serial || !signature) throw new Refused('callback.unverified', { reason: 'headers' })
  // Text that is no number is outside every window.
  if (!(Math.abs(nowMs / 1000 - Number(timestamp)) <= windowSeconds)) throw new Refused('callback.unverified', { reason: 'time' })
  const key = publicKeys.get(serial)
  if (!key) throw new Refused('callback.unverified', { reason: 'serial' })
  if (!isSigned(body, { timestamp, nonce }, signature, key)) throw new Refused('callback.unverified', { reason: 'signature' })
}
