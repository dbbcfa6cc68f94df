import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { EventName } from '@shared/kernel/event'
import type { AttributeValue, DynamoDBRecord, EventBridgeEvent } from 'aws-lambda'
import { logEvent, logFault } from './log'

/** What the bus carries: which event, of which thing (`ord_…`; of an account `pty_…#pty_…`, seller and buyer), at which version of its row. Whoever wants more reads the row. */
export interface Happened {
  id: string
  name: EventName
  subject: string
  version: number
  /** What the row will no longer say by the time somebody looks. */
  data?: Record<string, unknown>
}

export const eventSource = 'qudaotong'

/**
 * The events that a stream record brings: those of the new image that the old one did not have, one `Happened` each.
 * A removal brings none; a repeated record brings the same ids again, so consumers are idempotent.
 */
export function happenedIn({ dynamodb }: DynamoDBRecord): Happened[] {
  const [before, after] = [dynamodb?.OldImage, dynamodb?.NewImage]
  if (!after) return []
  const old = new Set(idsIn(before))
  const subject = after.pk?.S?.split('#').slice(1).join('#') ?? ''
  return (after.events?.L ?? []).flatMap(({ M }) => {
    const [id, name] = [M?.id?.S, M?.name?.S]
    if (!id || !name || old.has(id)) return []
    const data = M?.data?.M && unmarshall(M.data.M as Parameters<typeof unmarshall>[0])
    return [{ id, name: name as EventName, subject, version: Number(after.version?.N), ...(data && { data }) }]
  })
}

const idsIn = (image: Record<string, AttributeValue> | undefined) => (image?.events?.L ?? []).map(({ M }) => M?.id?.S)

/**
 * Makes a consumer's Lambda. The bus repeats and reorders: what a consumer does for an event must come out the same when it is done again.
 * What it throws goes back to the bus, which tries again and in the end puts the event among the dead letters.
 */
export function on(consumer: string, take: (event: Happened) => Promise<void>) {
  return async ({ detail }: EventBridgeEvent<string, Happened>): Promise<void> => {
    try {
      await take(detail)
      logEvent('consumed', { consumer, event: detail.id, name: detail.name })
    } catch (error) {
      logFault(consumer, detail.id, error)
      throw error
    }
  }
}
