import { createHash, timingSafeEqual } from 'node:crypto'
import type { CarrierCode, Track } from '@shared/carriers/model'
import { Refused } from '@shared/kernel/refused'
import * as z from 'zod/mini'
import { required } from '../platform/env'
import { logEvent } from '../platform/log'
import { trackOf } from './rules/track'

/** 快递100's 快递信息推送服务: https://api.kuaidi100.com/document (订阅接口, 推送接口). */
const timeoutMs = 5_000

/** May be empty, which it is only when said so: then the sign keeps out mistakes, not forgers. */
function salt(): string {
  const { KUAIDI100_SALT } = process.env
  return KUAIDI100_SALT === undefined ? required('KUAIDI100_SALT') : KUAIDI100_SALT
}

export interface Parcel {
  carrier: CarrierCode
  trackingNo: string
  /** Of sender or receiver, whole or the last four digits; see `needsPhone`. */
  phone?: string
  /** Province, city and district: they make the state surer. */
  from?: string
  to?: string
}
/** Already = it is being followed. Refused = it cannot be, as it stands: carrier or number are wrong, or the carrier is not supported. */
export type Subscribed = 'subscribed' | 'already' | 'refused'

const outcomes: Record<string, Subscribed> = { '200': 'subscribed', '501': 'already', '700': 'refused', '701': 'refused', '702': 'refused' }
const Answer = z.object({ returnCode: z.union([z.string(), z.number()]) })

/** Has a parcel followed; news come to KUAIDI100_CALLBACK_URL. Refuses with `carrier.unavailable` where trying later may help (500, 600 and 601 are logged). */
export async function subscribe({ carrier, trackingNo, phone, from, to }: Parcel): Promise<Subscribed> {
  const url = `${required('KUAIDI100_BASE_URL')}/poll`
  const param = {
    company: carrier,
    number: trackingNo,
    ...(from && { from }),
    ...(to && { to }),
    key: required('KUAIDI100_KEY'),
    // 8: with names of areas and, where the carrier tells, the expected arrival.
    parameters: { callbackurl: required('KUAIDI100_CALLBACK_URL'), salt: salt(), resultv2: '8', ...(phone && { phone }) },
  }
  try {
    const code = String(Answer.parse(await posted(url, { schema: 'json', param: JSON.stringify(param) })).returnCode)
    const outcome = outcomes[code]
    if (outcome !== 'subscribed') logEvent('kuaidi100 declined', { reason: code })
    if (outcome) return outcome
  } catch (error) {
    logEvent('kuaidi100 failed', { reason: (error as Error).name })
  }
  throw new Refused('carrier.unavailable')
}

async function posted(url: string, form: Record<string, string>): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form), signal: AbortSignal.timeout(timeoutMs) })
  return response.json()
}

const optionalText = z.optional(z.nullable(z.string()))
const text = z.pipe(
  optionalText,
  z.transform((found) => found || undefined),
)
/** Numbers where the documentation has text, and the other way round. */
const code = z.pipe(
  z.optional(z.nullable(z.union([z.string(), z.number()]))),
  z.transform((found) => (found === undefined || found === null || found === '' ? undefined : String(found))),
)
const Result = z.object({
  com: z.string(),
  nu: z.string(),
  state: code,
  arrivalTime: text,
  data: z.pipe(
    z.optional(z.nullable(z.array(z.object({ time: z.string(), context: z.string(), areaName: text, location: text })))),
    z.transform((found) => found ?? []),
  ),
})
const Param = z.object({ status: z.string(), comOld: optionalText, comNew: optionalText, lastResult: Result })

export interface Push {
  trackingNo: string
  /** As it was subscribed. */
  carrier: string
  /** What 快递100 found it to be, where that is another. */
  correctedTo?: string
  track: Track
}

/** Upper or lower case, as the documentation and 快递100's own code differ. */
const signOf = (param: string) =>
  createHash('md5')
    .update(param + salt())
    .digest()

/** Reads the form of a push. Refuses with `callback.unverified` {reason: sign} what is not signed with our salt, with {reason: unreadable} what makes no sense. */
export function parsePush(rawBody: string): Push {
  const form = new URLSearchParams(rawBody)
  const param = form.get('param') ?? ''
  const sign = Buffer.from(form.get('sign') ?? '', 'hex')
  const wanted = signOf(param)
  if (sign.length !== wanted.length || !timingSafeEqual(sign, wanted)) throw new Refused('callback.unverified', { reason: 'sign' })
  const { status, comOld, comNew, lastResult } = readable(param)
  const carrier = comOld || lastResult.com
  return {
    trackingNo: lastResult.nu,
    carrier,
    ...(comNew && comNew !== carrier && { correctedTo: comNew }),
    track: trackOf({ status, lastResult }),
  }
}

function readable(param: string) {
  try {
    return Param.parse(JSON.parse(param))
  } catch {
    throw new Refused('callback.unverified', { reason: 'unreadable' })
  }
}

/** What 快递100 wants to hear, else it comes again (three times, 35 minutes apart). */
export const heard = { result: true, returnCode: '200', message: '成功' }
