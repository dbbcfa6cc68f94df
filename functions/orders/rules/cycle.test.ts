import { expect, it } from '@jest/globals'
import type { Instant } from '@shared/kernel/time'
import type { Move, OrderStatus, Way } from '@shared/orders/model'
import { cycleOf, wayOf } from './cycle'

const at = (hours: number): Instant => new Date(Date.UTC(2026, 10, 1) + hours * 3600_000).toISOString()
const way = (...steps: [OrderStatus, number][]): Way => steps.map(([status, hours]) => ({ status, at: at(hours) }))

it('a way has each state once, whatever else stands on the timeline', () => {
  const timeline: Move[] = [
    { status: 'submitted', at: at(0) },
    { status: 'submitted', at: at(1), what: 'noted', reason: '加急' },
    { status: 'approved', at: at(2) },
    { status: 'partlyShipped', at: at(3), what: 'shipped' },
    { status: 'partlyShipped', at: at(4), what: 'shipped' },
    { status: 'partlyShipped', at: at(5), what: 'received' },
    { status: 'shipped', at: at(6), what: 'shipped' },
  ]
  expect(wayOf(timeline)).toEqual(way(['submitted', 0], ['approved', 2], ['partlyShipped', 3], ['shipped', 6]))
})

it('the middle of three, and halfway between two, in the order of their lives', () => {
  const ways = [
    way(['submitted', 0], ['approved', 1], ['shipped', 10], ['received', 34], ['settled', 48]),
    way(['submitted', 0], ['approved', 2], ['shipped', 22], ['received', 30], ['settled', 96]),
    way(['submitted', 0], ['approved', 900], ['partlyShipped', 901], ['closedShort', 902], ['settled', 960]),
  ]
  expect(cycleOf(ways)).toEqual({
    orders: 3,
    medianHours: [
      { from: 'submitted', to: 'approved', hours: 2, orders: 3 },
      { from: 'approved', to: 'partlyShipped', hours: 1, orders: 1 },
      { from: 'approved', to: 'shipped', hours: 14.5, orders: 2 },
      { from: 'partlyShipped', to: 'closedShort', hours: 1, orders: 1 },
      { from: 'shipped', to: 'received', hours: 16, orders: 2 },
      { from: 'received', to: 'settled', hours: 40, orders: 2 },
      { from: 'closedShort', to: 'settled', hours: 58, orders: 1 },
    ],
    orderToCashDays: 4,
  })
})

it('of no orders there is none', () => expect(cycleOf([])).toEqual({ orders: 0, medianHours: [] }))
