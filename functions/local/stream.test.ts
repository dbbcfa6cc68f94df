import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import type { DynamoDBRecord } from 'aws-lambda'
import { engineCall } from './engine'
import type { Runner, RunnerOptions } from './runner'
import { remove, scratchApplication, startScratch } from './scratch'

const stream = (more = '') => `{ stream: { type: dynamodb, arn: x, functionResponseType: ReportBatchItemFailures${more} } }`
const put = { httpApi: 'put', handler: async ({ pathParameters: { id } }: { pathParameters: { id: string } }) => write(id) }
const write = (id: string) => engineCall(runner.engineUrl, 'PutItem', { TableName: runner.env.TABLE_NAME, Item: { pk: { S: id } } })
const names = (records: DynamoDBRecord[]) => records.map(({ dynamodb }) => dynamodb?.Keys?.pk?.S)

let root: string
let runner: Runner
beforeEach(() => {
  jest.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(async () => {
  await runner.stop()
  remove(root)
  jest.restoreAllMocks()
})

async function start(consumer: (event: { Records: DynamoDBRecord[] }) => unknown, more = '', over: Partial<RunnerOptions> = {}) {
  root = scratchApplication({ put: "{ httpApi: 'PUT /rows/{id}' }", relay: stream(more) })
  runner = await startScratch(root, { put: put.handler, relay: consumer }, over)
}
const again = async (consumer: (event: { Records: DynamoDBRecord[] }) => unknown) => {
  await runner.stop()
  runner = await startScratch(root, { put: put.handler, relay: consumer })
}

it('a consumer gets what DynamoDB would send', async () => {
  const seen: DynamoDBRecord[] = []
  await start(({ Records }) => void seen.push(...Records))
  await runner.request('PUT', '/rows/a')
  await runner.settled()
  expect(seen).toEqual([
    {
      eventID: expect.any(String),
      eventName: 'INSERT',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: expect.any(String),
      dynamodb: {
        Keys: { pk: { S: 'a' } },
        NewImage: { pk: { S: 'a' } },
        SequenceNumber: '1',
        SizeBytes: expect.any(Number),
        StreamViewType: 'NEW_AND_OLD_IMAGES',
        ApproximateCreationDateTime: expect.any(Number),
      },
    },
  ])
})

it('a consumer is woken by a request instead of waiting for its turn', async () => {
  let seen = 0
  const consumer = ({ Records }: { Records: DynamoDBRecord[] }) => {
    seen += Records.length
  }
  await start(consumer, '', { pollMs: 600_000 })
  await runner.settled()
  for (let i = 0; i < 5; i++) {
    await runner.request('PUT', `/rows/${i}`)
    while (seen <= i) await new Promise((resolve) => setTimeout(resolve, 1))
  }
  expect(seen).toBe(5)
})

it('a failed batch comes again from the first record that failed, in order', async () => {
  const batches: unknown[] = []
  let failures = 2
  let goOn!: () => void
  const allWritten = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await start(async ({ Records }) => {
    batches.push(names(Records))
    await allWritten
    const bad = Records.find(({ dynamodb }) => dynamodb?.Keys?.pk?.S === 'c')
    return { batchItemFailures: bad && failures-- > 0 ? [{ itemIdentifier: bad.dynamodb!.SequenceNumber }] : [] }
  })
  await write('a')
  while (batches.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
  for (const id of ['b', 'c', 'd']) await write(id)
  goOn()
  await runner.settled()
  expect(batches).toEqual([['a'], ['b', 'c', 'd'], ['c', 'd'], ['c', 'd']])
})

it('a runner goes on where the last one stopped, and repeats what was not finished', async () => {
  await start(() => {})
  await write('a')
  await runner.settled()
  let tries = 0
  await again(() => {
    tries++
    throw new Error('not today')
  })
  await runner.request('PUT', '/rows/b')
  while (tries === 0) await new Promise((resolve) => setTimeout(resolve, 1))
  const seen: unknown[] = []
  await again(({ Records }) => void seen.push(...names(Records)))
  await runner.settled()
  expect(seen).toEqual(['b'])
})

it('what fails to the end lies among the dead letters, and the rest goes on', async () => {
  const seen: unknown[] = []
  await start(({ Records }) => {
    if (names(Records).includes('bad')) throw new Error('never')
    seen.push(...names(Records))
  }, ', maximumRetryAttempts: 3, bisectBatchOnFunctionError: true')
  for (const id of ['a', 'bad', 'b']) await write(id)
  await runner.settled()
  expect(seen).toEqual(['a', 'b'])
  const [dead, ...others] = readFileSync(join(runner.dataDir, 'dead-letters.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(others).toEqual([])
  expect(dead).toMatchObject({ lambda: 'relay', event: { Records: [{ dynamodb: { Keys: { pk: { S: 'bad' } } } }] } })
})

it('only what a filter lets through wakes the consumer', async () => {
  const seen: unknown[] = []
  await start(
    ({ Records }) => void seen.push(...names(Records)),
    ', filterPatterns: [{ dynamodb: { Keys: { pk: { S: [{ prefix: ord } ] } } } }]',
  )
  for (const id of ['ord_1', 'sku_1', 'ord_2']) await write(id)
  await runner.settled()
  expect(seen).toEqual(['ord_1', 'ord_2'])
})
