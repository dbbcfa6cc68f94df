import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { required } from './env'
import { eventSource, happenedIn } from './events'

const bus = new EventBridgeClient({})
const EventBusName = required('BUS_NAME')
/** What one PutEvents takes. */
const most = 10

/** The table's stream is the outbox: what a row says happened goes to the bus, at least once. The first record that could not go is where the stream goes on. */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const entries = Records.flatMap((record) => happenedIn(record).map((detail) => ({ record, detail })))
  for (let at = 0; at < entries.length; at += most) {
    const some = entries.slice(at, at + most)
    const failed = some[await firstFailed(some.map(({ detail }) => detail))]
    if (failed) return { batchItemFailures: [{ itemIdentifier: failed.record.dynamodb?.SequenceNumber ?? '' }] }
  }
  return { batchItemFailures: [] }
}

/** The place of the first event that the bus did not take; −1 when it took all. */
async function firstFailed(details: { name: string }[]): Promise<number> {
  const Entries = details.map((detail) => ({ EventBusName, Source: eventSource, DetailType: detail.name, Detail: JSON.stringify(detail) }))
  const answer = await bus.send(new PutEventsCommand({ Entries })).catch(() => undefined)
  return answer ? (answer.Entries ?? []).findIndex(({ ErrorCode }) => ErrorCode) : 0
}
