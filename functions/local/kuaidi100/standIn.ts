import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type CarrierCode, carriers, needsPhone } from '@shared/carriers/model'
import { course, type Mishap, mishaps, type Stop, shanghai } from './course'

/**
 * What can be pushed: the `next` news, or all of the way (`rest`); a mishap; the last push `again`, or the one before it (`older`, out of order);
 * that it gives up (`lost`), or that the carrier is another one (`corrected`). And by somebody else: `forged` with another salt, `tampered`
 * after it was signed, `unsigned`.
 */
export const pushes = [
  'next',
  'rest',
  'again',
  'older',
  'lost',
  'corrected',
  'forged',
  'tampered',
  'unsigned',
  ...(Object.keys(mishaps) as Mishap[]),
] as const
export type Push = (typeof pushes)[number]
export const isPush = (text: unknown): text is Push => pushes.includes(text as Push)

export interface Options {
  key: string
  /** How long an hour of a parcel's way lasts; without it nothing moves by itself. */
  hourMs?: number
  clock?: () => number
}
export interface Kuaidi100 {
  /** https://poll.kuaidi100.com/poll */
  poll(body: string): { result: boolean; returnCode: string; message: string }
  /** How it was answered; undefined for a parcel that is not followed. */
  push(trackingNo: string, what: Push): Promise<number | 'unanswered' | undefined>
  /** What the next subscriptions are answered, whatever they are. */
  spoil(...codes: string[]): void
  settled(): Promise<void>
  stop(): void
}

interface Followed {
  company: string
  number: string
  callbackurl: string
  salt: string | undefined
  since: number
  stops: Stop[]
  /** How many of them have been told. */
  told: number
  mishap?: Stop
  sent: string[]
  ended: boolean
}

const hour = 3600_000
const answerMs = 5_000
const said: Record<string, string> = {
  '200': '提交成功',
  '500': '服务器错误',
  '501': '重复订阅',
  '600': '您不是合法的订阅者',
  '601': 'KEY已过期',
  '700': '订阅方的订阅数据存在错误',
  '701': '拒绝订阅的快递公司',
  '702': '识别不到该单号对应的快递公司',
}

/** Stands in for 快递100's 快递信息推送服务: its form, its codes, its signed pushes and their three tries 35 minutes apart. Pushes go only where they were asked to. */
export function kuaidi100StandIn({ key, hourMs, clock = Date.now }: Options): Kuaidi100 {
  const followed = new Map<string, Followed>()
  const spoiled: string[] = []
  const ending = new AbortController()
  const underWay = new Set<Promise<unknown>>()
  const pause = (ms: number) => sleep(ms, undefined, { ref: false, signal: ending.signal }).catch(() => {})

  const answer = (returnCode: string) => ({ result: returnCode === '200', returnCode, message: said[returnCode] ?? '其他错误' })

  function poll(body: string) {
    const spoil = spoiled.shift()
    if (spoil) return answer(spoil)
    const form = new URLSearchParams(body)
    const { company, number, from, to, key: given, parameters } = parsed(form.get('param'))
    if (given !== key) return answer('600')
    const { callbackurl, salt, phone } = parameters ?? {}
    if (form.get('schema') !== 'json' || !callbackurl || !URL.canParse(callbackurl) || !company || !(company in carriers))
      return answer('700')
    if (!number || number.length > 32 || (needsPhone(company as CarrierCode) && !phone)) return answer('700')
    if (followed.get(number)?.ended === false) return answer('501')
    const one: Followed = {
      company,
      number,
      callbackurl,
      salt,
      since: clock(),
      stops: course(number, from, to),
      told: 0,
      sent: [],
      ended: false,
    }
    followed.set(number, one)
    if (hourMs !== undefined) keep(walk(one, hourMs))
    return answer('200')
  }

  async function walk(one: Followed, hourMs: number) {
    for (const stop of one.stops) {
      await pause(Math.max(0, one.since + stop.hours * hourMs - clock()))
      if (ending.signal.aborted || one.ended) return
      await told(one, 'next')
    }
  }

  function pushed(one: Followed, status: string, extra: object = {}): string {
    const scale = hourMs ?? hour
    const nodes = [...one.stops.slice(0, one.told), ...(one.mishap ? [one.mishap] : [])]
    const data = nodes.map(({ hours, text, place }) => {
      const time = shanghai(one.since + hours * scale)
      return { time, ftime: time, context: text, areaCode: null, areaName: place, status: null }
    })
    const state = nodes.at(-1)?.state ?? '0'
    const arrivalTime = state === '3' ? undefined : shanghai(one.since + one.stops.at(-1)!.hours * scale).slice(0, 13)
    const lastResult = {
      ...{ message: 'ok', state, status: '200', condition: 'F00', ischeck: state === '3' ? '1' : '0', com: one.company, nu: one.number },
      ...(arrivalTime && { arrivalTime }),
      data: data.reverse(),
    }
    return JSON.stringify({ status, billstatus: 'got', message: '', autoCheck: '0', comOld: '', comNew: '', ...extra, lastResult })
  }

  function param(one: Followed, what: Push): string | undefined {
    if (what === 'again') return one.sent.at(-1)
    if (what === 'older') return one.sent.at(-2)
    if (what === 'lost' || what === 'corrected') one.ended ||= what === 'lost'
    if (what === 'lost') return pushed(one, 'abort', { message: '3天查询无记录' })
    if (what === 'corrected')
      return pushed(one, 'polling', { autoCheck: '1', comOld: one.company, comNew: one.company === 'ems' ? 'youzhengguonei' : 'ems' })
    if (what in mishaps) one.mishap = { ...mishaps[what as Mishap], hours: (one.stops[one.told - 1]?.hours ?? 0) + 2, place: '' }
    else if (what === 'rest') one.told = one.stops.length
    else one.told = Math.min(one.told + 1, one.stops.length)
    one.ended ||= !one.mishap && one.told === one.stops.length
    return pushed(one, one.ended ? 'shutdown' : 'polling')
  }

  /** Three more tries when it is not heard; what somebody else sends comes once. */
  async function told(one: Followed, what: Push): Promise<number | 'unanswered' | undefined> {
    const isOurs = what !== 'forged' && what !== 'tampered' && what !== 'unsigned'
    const text = isOurs ? param(one, what) : pushed(one, 'shutdown')
    if (text === undefined) return undefined
    if (isOurs && what !== 'again' && what !== 'older') one.sent.push(text)
    const sign = createHash('md5')
      .update(`${text}${what === 'forged' ? 'guess' : (one.salt ?? '')}`)
      .digest('hex')
      .toUpperCase()
    const form = {
      param: what === 'tampered' ? text.replace(one.number, `${one.number}1`) : text,
      ...(what !== 'unsigned' && one.salt !== undefined && { sign }),
    }
    const first = await post(one.callbackurl, form)
    if (isOurs && !first.heard) keep(again(one.callbackurl, form))
    return first.status
  }

  async function again(url: string, form: Record<string, string>) {
    for (let tries = 0; tries < 3; tries++) {
      await pause(((hourMs ?? 60) * 35) / 60)
      if (ending.signal.aborted || (await post(url, form)).heard) return
    }
  }

  async function post(url: string, form: Record<string, string>) {
    try {
      const signal = AbortSignal.any([AbortSignal.timeout(answerMs), ending.signal])
      const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form), signal })
      const { result, returnCode } = (await response.json()) as { result?: boolean; returnCode?: string }
      return { status: response.status, heard: result === true && returnCode === '200' }
    } catch {
      return { status: 'unanswered' as const, heard: false }
    }
  }

  function keep(work: Promise<unknown>) {
    const kept = work.catch(() => {}).finally(() => underWay.delete(kept))
    underWay.add(kept)
  }

  return {
    poll,
    push: async (trackingNo, what) => {
      const one = followed.get(trackingNo)
      return one && told(one, what)
    },
    spoil: (...codes) => void spoiled.push(...codes),
    settled: async () => {
      while (underWay.size) await Promise.all(underWay)
    },
    stop: () => ending.abort(),
  }
}

interface Asked {
  company?: string
  number?: string
  from?: string
  to?: string
  key?: string
  parameters?: { callbackurl?: string; salt?: string; phone?: string }
}
function parsed(text: string | null): Asked {
  try {
    return JSON.parse(text ?? '') as Asked
  } catch {
    return {}
  }
}
