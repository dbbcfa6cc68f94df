import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge'
import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals'
import type { BusEvent } from './bus'
import type { Runner } from './runner'
import { remove, scratchApplication, startScratch } from './scratch'

const rule = (pattern: string) => `{ eventBridge: { eventBus: !Ref Bus, pattern: ${pattern} } }`
const root = scratchApplication({
  onOrder: rule('{ source: [qudaotong], detail-type: [{ prefix: order. }] }'),
  onApproved: rule('{ detail-type: [order.approved] }'),
})
const seen: Record<string, BusEvent[]> = { onOrder: [], onApproved: [] }
let failing = 0
let runner: Runner
let bus: EventBridgeClient

beforeAll(async () => {
  runner = await startScratch(root, {
    onOrder: async (event: BusEvent) => {
      await new Promise((resolve) => setTimeout(resolve, 30))
      seen.onOrder!.push(event)
    },
    onApproved: async (event: BusEvent) => {
      if (failing-- > 0) throw new Error('not now')
      seen.onApproved!.push(event)
    },
  })
  bus = new EventBridgeClient({})
})
afterAll(async () => {
  bus.destroy()
  await runner.stop()
  remove(root)
})
beforeEach(() => {
  seen.onOrder = []
  seen.onApproved = []
})

const entry = (DetailType: string, over: PutEventsRequestEntry = {}) => ({
  EventBusName: 'scratch',
  Source: 'qudaotong',
  DetailType,
  Detail: '{"id":"evt_1"}',
  ...over,
})
const put = (...Entries: PutEventsRequestEntry[]) => bus.send(new PutEventsCommand({ Entries }))

it('the SDK puts events, which have been consumed by the time it answers', async () => {
  const { FailedEntryCount, Entries } = await put(
    entry('order.submitted', { Time: new Date('2026-11-21T08:00:00Z') }),
    entry('stock.counted'),
  )
  expect(FailedEntryCount).toBe(0)
  expect(seen.onOrder).toEqual([
    {
      version: '0',
      id: Entries![0]!.EventId,
      'detail-type': 'order.submitted',
      source: 'qudaotong',
      account: '000000000000',
      time: '2026-11-21T08:00:00Z',
      region: 'local',
      resources: [],
      detail: { id: 'evt_1' },
    },
  ])
  expect(seen.onApproved).toEqual([])
})

it('each rule that matches gets the event', async () => {
  await put(entry('order.approved'))
  expect([seen.onOrder!.length, seen.onApproved!.length]).toEqual([1, 1])
})

it('a consumer that fails twice has done it the third time', async () => {
  failing = 2
  await put(entry('order.approved'))
  expect(seen.onApproved).toHaveLength(1)
})

it('a consumer that keeps failing leaves a dead letter, and the others are served', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {})
  failing = 3
  expect(await put(entry('order.approved', { Detail: '{"id":"evt_dead"}' }))).toMatchObject({ FailedEntryCount: 0 })
  expect(seen.onOrder).toHaveLength(1)
  expect(JSON.parse(readFileSync(join(runner.dataDir, 'dead-letters.jsonl'), 'utf8'))).toMatchObject({
    lambda: 'onApproved',
    event: { detail: { id: 'evt_dead' } },
  })
  expect(warn).toHaveBeenCalledTimes(1)
  warn.mockRestore()
})

it.each([
  ['another bus', { EventBusName: 'other' }, 'ResourceNotFoundException'],
  ['broken detail', { Detail: '{' }, 'MalformedDetail'],
  ['no source', { Source: '' }, 'InvalidArgument'],
])('an entry with %s fails by itself', async (_case, over, ErrorCode) => {
  const { FailedEntryCount, Entries } = await put(entry('order.approved', over), entry('order.approved'))
  expect([FailedEntryCount, Entries?.[0]?.ErrorCode, Entries?.[1]?.ErrorCode]).toEqual([1, ErrorCode, undefined])
  expect(seen.onApproved).toHaveLength(1)
})

it('more than ten entries are refused, as by EventBridge', async () => {
  await expect(put(...Array.from({ length: 11 }, () => entry('order.approved')))).rejects.toThrow()
})
