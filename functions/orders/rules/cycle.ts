import { msBetween } from '@shared/kernel/time'
import { type Move, type OrderCycle, OrderStatus, type Way } from '@shared/orders/model'

export const wayOf = (timeline: readonly Move[]): Way =>
  timeline.filter(({ status }, i) => status !== timeline[i - 1]?.status).map(({ status, at }) => ({ status, at }))

const hour = 3600_000

/** Medians over settled orders: between each two states that followed each other, and from the first to the last. */
export function cycleOf(ways: readonly Way[]): Pick<OrderCycle, 'orders' | 'medianHours' | 'orderToCashDays'> {
  const spans = new Map<string, number[]>()
  for (const way of ways) {
    for (const [i, { status, at }] of way.slice(1).entries()) {
      const name = `${way[i]!.status} ${status}`
      const known = spans.get(name)
      if (known) known.push(msBetween(way[i]!.at, at))
      else spans.set(name, [msBetween(way[i]!.at, at)])
    }
  }
  const place = (status: OrderStatus) => OrderStatus.options.indexOf(status)
  const medianHours = [...spans].map(([name, all]) => {
    const [from, to] = name.split(' ') as [OrderStatus, OrderStatus]
    return { from, to, hours: oneDecimal(median(all) / hour), orders: all.length }
  })
  medianHours.sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to))
  const whole = ways.map((way) => msBetween(way[0]!.at, way.at(-1)!.at))
  return { orders: ways.length, medianHours, ...(whole.length > 0 && { orderToCashDays: oneDecimal(median(whole) / (24 * hour)) }) }
}

/** The middle one, or halfway between the two in the middle. */
function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = sorted.length / 2
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2
}
const oneDecimal = (value: number) => Math.round(value * 10) / 10
