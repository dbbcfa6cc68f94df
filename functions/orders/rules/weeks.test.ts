import { expect, it } from '@jest/globals'
import type { OrderStatus } from '@shared/orders/model'
import { anOrder } from '../../testing/examples'
import { firstMonday, weeksOf } from './weeks'

/** A Saturday. */
const today = '2026-11-21'
const order = (submittedAt: string, total: number, pieces: number, status: OrderStatus = 'approved') =>
  anOrder({ submittedAt, total, status, goods: { names: [], cartons: 0, loose: 0, pieces } })

it('sums eight weeks from Monday to Sunday in Shanghai', () => {
  const weeks = weeksOf(
    [
      order('2026-11-20T02:00:00.000Z', 100, 1),
      order('2026-11-15T16:00:00.000Z', 10, 2),
      order('2026-11-15T15:59:59.999Z', 1000, 3),
      order('2026-09-27T16:00:00.000Z', 7, 4),
      order('2026-09-27T15:59:59.999Z', 5, 5),
    ],
    today,
  )
  expect(weeks.map(({ from }) => from)).toEqual([
    '2026-09-28',
    '2026-10-05',
    '2026-10-12',
    '2026-10-19',
    '2026-10-26',
    '2026-11-02',
    '2026-11-09',
    '2026-11-16',
  ])
  expect(firstMonday(today)).toBe('2026-09-28')
  expect(weeks.at(-1)).toEqual({ from: '2026-11-16', total: 110, orders: 2, pieces: 3 })
  expect([weeks[6]!.total, weeks[0]!.total, weeks[3]!.orders]).toEqual([1000, 7, 0])
})

it('leaves out what came to nothing', () => {
  const weeks = weeksOf(
    (['rejected', 'cancelled', 'submitted'] as const).map((status) => order('2026-11-20T02:00:00.000Z', 9, 1, status)),
    today,
  )
  expect(weeks.at(-1)).toMatchObject({ total: 9, orders: 1 })
})
