import '../testing/streamedTable'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  type GetRecordsCommandOutput,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { DynamoDBRecord, EventBridgeEvent } from 'aws-lambda'
import fc from 'fast-check'
import type { Happened } from '../platform/events'
import { table } from '../platform/table'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../testing/market'
import { streamedTable } from '../testing/streamedTable'
import { handler as approveOrder } from './approveOrder'
import { handler as onOrderSubmitted } from './onOrderSubmitted'
import { handler as saveCart } from './saveCart'
import { handler as submitOrder } from './submitOrder'
import { belowOf } from './viewStore'

/** A bus that takes what it is given until it is told to die in the middle. */
const taken: Happened[] = []
let diesAfter = Number.POSITIVE_INFINITY
const bus = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { Entries } = JSON.parse(Buffer.concat(chunks).toString()) as { Entries: { Detail: string }[] }
  const Answers = Entries.map(({ Detail }) => {
    if (diesAfter-- <= 0) return { ErrorCode: 'InternalFailure' }
    taken.push(JSON.parse(Detail))
    return { EventId: 'x' }
  })
  response.setHeader('content-type', 'application/x-amz-json-1.1')
  response.end(JSON.stringify({ FailedEntryCount: 0, Entries: Answers }))
})
let relay: (event: { Records: DynamoDBRecord[] }) => Promise<{ batchItemFailures: { itemIdentifier: string }[] }>
let market: Market
let buyer: Buyer

beforeAll(async () => {
  await streamedTable
  await new Promise<void>((listening) => bus.listen(0, '127.0.0.1', listening))
  process.env.AWS_ENDPOINT_URL_EVENTBRIDGE = `http://127.0.0.1:${(bus.address() as AddressInfo).port}`
  relay = (await import('../platform/relayEvents')).handler
  market = await aMarket({ products: 3, stock: 10_000 })
  buyer = await aBuyerOf(market)
})
afterAll(() => {
  bus.closeAllConnections()
  bus.close()
})

/** Everything that the table's stream has to say about these orders, as it came. */
async function streamed(orderIds: ReadonlySet<string>): Promise<DynamoDBRecord[]> {
  const streams = new DynamoDBStreamsClient({})
  const { Streams } = await streams.send(new ListStreamsCommand({ TableName: process.env.TABLE_NAME }))
  const StreamArn = Streams![0]!.StreamArn
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }))
  const records: DynamoDBRecord[] = []
  for (const { ShardId } of StreamDescription!.Shards!) {
    let { ShardIterator } = await streams.send(new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }))
    for (let empty = 0; ShardIterator && empty < 2; ) {
      const page: GetRecordsCommandOutput = await streams.send(new GetRecordsCommand({ ShardIterator }))
      empty = page.Records?.length ? 0 : empty + 1
      records.push(...((page.Records ?? []) as DynamoDBRecord[]))
      ShardIterator = page.NextShardIterator
    }
  }
  return records.filter(({ dynamodb }) => orderIds.has(dynamodb?.Keys?.pk?.S?.split('#')[1] ?? ''))
}

it('a relay that dies at random, records that are repeated and shuffled: what follows an order happens exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat(1000)), async (random) => {
      const next = () => random.next().value as number
      const shuffled = <T>(some: readonly T[]) =>
        some
          .map((one) => [next(), one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one)
      const kept = { skuId: market.skuIds[2]!, quantity: 9 }
      const orders = Array.from({ length: 6 }, (_, i) => ({
        orderId: newId('ord'),
        lines: [{ skuId: market.skuIds[i % 2]!, quantity: i + 1 }],
      }))
      await invoke(saveCart, { method: 'PUT', body: { lines: [...orders[0]!.lines, kept] }, token: buyer.token })
      for (const body of orders) await invoke(submitOrder, { body, token: buyer.token })
      await invoke(approveOrder, { pathParameters: { orderId: orders[1]!.orderId }, token: market.adminToken })

      taken.length = 0
      const records = await streamed(new Set(orders.map(({ orderId }) => orderId)))
      expect(records).toHaveLength(orders.length + 1)
      for (let rest = records; rest.length > 0; ) {
        diesAfter = next() % 6
        const { batchItemFailures } = await relay({ Records: rest })
        const failed = batchItemFailures[0]?.itemIdentifier
        rest = failed ? rest.slice(rest.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failed)) : []
        // Before its answer is noted, the relay may die once more: then it begins again where it had begun.
        if (next() % 5 === 0) rest = records.slice(next() % records.length)
      }
      diesAfter = Number.POSITIVE_INFINITY
      await relay({ Records: records })
      expect(new Set(taken.map(({ id }) => id)).size).toBe(records.length)

      const events = shuffled([...taken, ...taken.filter(() => next() % 2)]).filter(({ name }) => name === 'order.submitted')
      await Promise.all(events.map((detail) => onOrderSubmitted({ detail } as EventBridgeEvent<string, Happened>)))

      const seen = await table.query({ pk: belowOf(buyer.party.partyId) })
      for (const { orderId } of orders) expect(seen.filter((row) => row.orderId === orderId)).toHaveLength(1)
      const cart = await table.get({ pk: `CART#${buyer.staff.staffId}`, sk: 'CART' })
      expect(cart?.lines).toEqual([kept])
    }),
    { numRuns: 8, endOnFailure: true },
  )
})
