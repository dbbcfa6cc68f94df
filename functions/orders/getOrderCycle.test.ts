import { expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { plusMs } from '@shared/kernel/time'
import type { Move, OrderStatus } from '@shared/orders/model'
import { commit, table } from '../platform/table'
import { anOrder } from '../testing/examples'
import { invoke } from '../testing/invoke'
import { metered } from '../testing/meter'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler } from './getOrderCycle'
import { handler as onOrderSettled } from './onOrderSettled'
import { insertOrder } from './store'

const hours = (from: string, n: number) => plusMs(from, n * 3600_000)
const lived = (from: string, ...steps: [OrderStatus, number][]): Move[] => steps.map(([status, n]) => ({ status, at: hours(from, n) }))

async function settled(sellerId: `pty_${string}`, timeline: Move[], status: OrderStatus = 'settled') {
  const orderId = newId('ord')
  const order = anOrder({ orderId, sellerId, timeline, status, lines: [] })
  await commit(insertOrder({ order, lines: [], reserves: true, version: 0 }))
  const detail = { id: newId('evt'), name: 'order.settled' as const, subject: orderId, version: 2 }
  for (const _ of ['it happened', 'the bus repeats it']) await onOrderSettled({ detail } as unknown as Parameters<typeof onOrderSettled>[0])
}

it('says how long the settled orders of these days took, and of nobody else’s', async () => {
  const [hq, other] = [await aParty(), await aParty()]
  const token = await signedIn(await aStaff({ partyId: hq.partyId, roles: ['boss'] }), hq)
  const cycle = async (query: Record<string, string> = {}) =>
    (await invoke(handler, { method: 'GET', query, token, now: '2031-05-31T12:00:00.000Z' })).body
  expect(await cycle()).toEqual({ from: '2031-05-02', to: '2031-05-31', orders: 0, medianHours: [] })

  const day = '2031-05-06T00:00:00.000Z'
  await settled(hq.partyId, lived(day, ['submitted', 0], ['approved', 2], ['settled', 48]))
  await settled(hq.partyId, lived(day, ['submitted', 0], ['approved', 4], ['settled', 96]))
  await settled(hq.partyId, lived('2031-03-01T00:00:00.000Z', ['submitted', 0], ['settled', 24]))
  await settled(other.partyId, lived(day, ['submitted', 0], ['settled', 1]))
  await settled(hq.partyId, lived(day, ['submitted', 0], ['received', 1]), 'received')
  expect(await cycle()).toMatchObject({
    orders: 2,
    medianHours: [
      { from: 'submitted', to: 'approved', hours: 3, orders: 2 },
      { from: 'approved', to: 'settled', hours: 69, orders: 2 },
    ],
    orderToCashDays: 3,
  })
  // Settled at eight in the morning of the 8th and the 10th in Shanghai.
  expect((await cycle({ from: '2031-05-09', to: '2031-05-10' })).orders).toBe(1)
  expect((await cycle({ from: '2031-03-01', to: '2031-05-31' })).orders).toBe(3)
  expect((await cycle({ from: '2031-05-09', to: '2031-05-08' })).code).toBe('input.invalid')
  expect((await cycle({ from: '2020-01-01', to: '2031-05-08' })).from).toBe('2030-05-08')
  expect(await table.query({ pk: `CYCLE#${hq.partyId}` })).toHaveLength(3)
  const { rru } = await metered(() => cycle())
  expect(rru).toBeLessThanOrEqual(2 + 0.5)
})
