import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda'
import type { handler as Relay } from './relayEvents'

/** A bus that notes what it takes, and fails as it is told. */
const taken: { id: string; name: string; subject: string; version: number }[] = []
let fails: (entry: number) => boolean = () => false
let seen = 0
const bus = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { Entries } = JSON.parse(Buffer.concat(chunks).toString()) as { Entries: { Detail: string; DetailType: string }[] }
  const answers = Entries.map(({ Detail }) => {
    if (fails(seen++)) return { ErrorCode: 'InternalFailure' }
    taken.push(JSON.parse(Detail))
    return { EventId: 'x' }
  })
  response.setHeader('content-type', 'application/x-amz-json-1.1')
  response.end(JSON.stringify({ FailedEntryCount: 0, Entries: answers }))
})

let relay: typeof Relay
beforeAll(async () => {
  await new Promise<void>((listening) => bus.listen(0, '127.0.0.1', listening))
  process.env.AWS_ENDPOINT_URL_EVENTBRIDGE = `http://127.0.0.1:${(bus.address() as AddressInfo).port}`
  relay = (await import('./relayEvents')).handler
})
afterAll(() => {
  bus.closeAllConnections()
  bus.close()
})
beforeEach(() => {
  taken.length = 0
  seen = 0
  fails = () => false
})

const image = (order: string, version: number, ...ids: string[]): Record<string, AttributeValue> => ({
  pk: { S: `ORDER#${order}` },
  sk: { S: 'ORDER' },
  version: { N: `${version}` },
  ...(ids.length > 0 && { events: { L: ids.map((id) => ({ M: { id: { S: id }, name: { S: 'order.submitted' } } })) } }),
})
const record = (sequence: number, NewImage?: object, OldImage?: object) =>
  ({ dynamodb: { SequenceNumber: `${sequence}`, NewImage, OldImage } }) as unknown as DynamoDBRecord
const relayed = (...Records: DynamoDBRecord[]) => relay({ Records })
const ids = () => taken.map(({ id }) => id)

describe('the relay', () => {
  it('publishes every event of a new image, with its subject and version', async () => {
    expect(await relayed(record(1, image('ord_A', 2, 'evt_1', 'evt_2')))).toEqual({ batchItemFailures: [] })
    expect(taken).toEqual([
      { id: 'evt_1', name: 'order.submitted', subject: 'ord_A', version: 2 },
      { id: 'evt_2', name: 'order.submitted', subject: 'ord_A', version: 2 },
    ])
  })

  it('names seller and buyer of an account', async () => {
    const row = { ...image('ord_A', 1, 'evt_1'), pk: { S: 'LEDGER#pty_A#pty_B' } }
    await relayed(record(1, row))
    expect(taken).toMatchObject([{ subject: 'pty_A#pty_B' }])
  })

  it('passes over removals, rows without events and events that the old image had', async () => {
    await relayed(
      record(1, undefined, image('ord_A', 1, 'evt_1')),
      record(2, image('ord_B', 1)),
      record(3, image('ord_C', 2, 'evt_3'), image('ord_C', 1, 'evt_3')),
    )
    expect(ids()).toEqual([])
  })

  it('goes on later from the first record that the bus did not take', async () => {
    fails = (entry) => entry >= 12
    const records = Array.from({ length: 25 }, (_, i) => record(100 + i, image(`ord_${i}`, 1, `evt_${i}`)))
    const { batchItemFailures } = await relayed(...records)
    expect(batchItemFailures).toEqual([{ itemIdentifier: '112' }])
    fails = () => false
    expect(await relayed(...records.slice(12))).toEqual({ batchItemFailures: [] })
    expect(new Set(ids()).size).toBe(25)
  })

  it('loses nothing and invents nothing, however often the bus fails', async () => {
    const random = jest.fn(() => (seen * 7919) % 3 === 0)
    const records = Array.from({ length: 60 }, (_, i) => record(1000 + i, image(`ord_${i}`, 1, `evt_${i}`)))
    let rest = records
    for (let round = 0; rest.length > 0 && round < 500; round++) {
      fails = round % 2 ? () => false : random
      const [failure] = (await relayed(...rest.slice(0, 10))).batchItemFailures
      rest = failure ? rest.slice(rest.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failure.itemIdentifier)) : rest.slice(10)
    }
    expect(rest).toEqual([])
    expect(new Set(ids())).toEqual(new Set(records.map((_, i) => `evt_${i}`)))
    expect(random.mock.results.some(({ value }) => value)).toBe(true)
  })
})
