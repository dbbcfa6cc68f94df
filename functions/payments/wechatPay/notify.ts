import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import * as z from 'zod/mini'
import { RefundNotice, type Transaction, TransactionWire, type WechatRefund } from './model'
import { type Hearing, hearing } from './settings'
import { opened } from './signature'
import { type Headers, mustBeSigned } from './verification'

export type Notice = { /** WeChat's id of the notification, the same at each of its tries. */ noticeId: string } & (
  | { kind: 'payment'; transaction: Transaction }
  | { kind: 'refund'; refund: WechatRefund }
  /** Signed and sealed by WeChat Pay, but about something we do not follow: to be acknowledged. */
  | { kind: 'other'; event: string }
)

const Envelope = z.object({
  id: z.string(),
  event_type: z.string(),
  resource: z.object({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    ciphertext: z.string(),
    nonce: z.string(),
    associated_data: z.optional(z.string()),
  }),
})

/**
 * Reads a notification of WeChat Pay, given its headers by lower-case name and its body to the byte.
 * Refuses with `callback.unverified` {reason} what is not signed (headers, time, serial, signature), cannot be read or opened (sealed),
 * or is another merchant's or mini-program's (foreign). Within five minutes a copy passes: whoever acts on it is idempotent, and checks the amount.
 */
export function parseNotify(headers: Headers, rawBody: string, now: Instant): Notice {
  const ours = hearing()
  mustBeSigned(headers, rawBody, ours, Date.parse(now))
  const { id: noticeId, event_type: event, plain } = unsealed(rawBody, ours)
  if (event.startsWith('TRANSACTION.')) {
    const { appid, mchid, transaction } = readAs(TransactionWire, plain)
    if (mchid !== ours.mchid || appid !== ours.appid) throw new Refused('callback.unverified', { reason: 'foreign' })
    return { noticeId, kind: 'payment', transaction }
  }
  if (event.startsWith('REFUND.')) {
    const { mchid, refund } = readAs(RefundNotice, plain)
    if (mchid !== ours.mchid) throw new Refused('callback.unverified', { reason: 'foreign' })
    return { noticeId, kind: 'refund', refund }
  }
  return { noticeId, kind: 'other', event }
}

function unsealed(rawBody: string, { v3Key }: Hearing) {
  try {
    const { resource, ...envelope } = Envelope.parse(JSON.parse(rawBody))
    return { ...envelope, plain: JSON.parse(opened(resource, v3Key)) as unknown }
  } catch {
    throw new Refused('callback.unverified', { reason: 'sealed' })
  }
}

function readAs<T extends z.ZodMiniType>(schema: T, plain: unknown): z.output<T> {
  const read = schema.safeParse(plain)
  if (!read.success) throw new Refused('callback.unverified', { reason: 'sealed' })
  return read.data
}
