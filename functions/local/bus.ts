import { randomUUID } from 'node:crypto'
import type { EventBridgeEvent } from 'aws-lambda'
import { type Incoming, json, type Outgoing } from './httpEvent'
import type { Matches } from './patterns'

export interface Entry {
  Source?: string
  DetailType?: string
  Detail?: string
  EventBusName?: string
  Resources?: string[]
  Time?: number
}
export type BusEvent = EventBridgeEvent<string, unknown>
export interface Rule {
  bus: string
  matches: Matches
  /** Settles when the consumer has taken the event or it lies among the dead letters; never rejects. */
  deliver(event: BusEvent): Promise<void>
}

/**
 * EventBridge's PutEvents in its documented wire format. It answers only when every consumer is done: a runner that is killed before
 * then leaves the stream's checkpoint where it was, and the event comes again.
 */
export async function putEvents({ headers, body }: Incoming, buses: readonly string[], rules: readonly Rule[]): Promise<Outgoing> {
  const target = headers['x-amz-target']
  if (target !== 'AWSEvents.PutEvents') return refused('UnknownOperationException', `the local bus does not know ${target}`)
  const entries = (JSON.parse(body?.toString() || '{}') as { Entries?: Entry[] }).Entries ?? []
  if (entries.length < 1 || entries.length > 10) return refused('ValidationException', '1 to 10 entries are taken')

  const results = await Promise.all(
    entries.map(async (entry) => {
      const problem = wrong(entry, buses)
      if (problem) return problem
      const event = eventOf(entry)
      const bus = busOf(entry)
      await Promise.all(rules.filter((rule) => rule.bus === bus && rule.matches(event)).map((rule) => rule.deliver(event)))
      return { EventId: event.id }
    }),
  )
  return answer(200, { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results })
}

const busOf = ({ EventBusName = 'default' }: Entry) => EventBusName.split('/').at(-1)!

function wrong(entry: Entry, buses: readonly string[]) {
  if (!buses.includes(busOf(entry)))
    return { ErrorCode: 'ResourceNotFoundException', ErrorMessage: `Event bus ${busOf(entry)} does not exist.` }
  if (!entry.Source || !entry.DetailType || !entry.Detail)
    return { ErrorCode: 'InvalidArgument', ErrorMessage: 'Source, DetailType and Detail are needed.' }
  try {
    const detail: unknown = JSON.parse(entry.Detail)
    if (detail && typeof detail === 'object' && !Array.isArray(detail)) return undefined
  } catch {}
  return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' }
}

const eventOf = ({ Source, DetailType, Detail, Resources = [], Time }: Entry): BusEvent => ({
  version: '0',
  id: randomUUID(),
  'detail-type': DetailType!,
  source: Source!,
  account: '000000000000',
  time: new Date(Time ? Time * 1000 : Date.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
  region: 'local',
  resources: Resources,
  detail: JSON.parse(Detail!),
})

const answer = (status: number, body: unknown) => json(status, body, { 'content-type': 'application/x-amz-json-1.1' })
const refused = (type: string, message: string) => answer(400, { __type: type, message })
