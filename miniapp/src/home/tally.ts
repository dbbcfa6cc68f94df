import type { Fen } from '@shared/kernel/money'
import { shanghaiDate } from '@shared/kernel/time'
import type { OrderStatus, OrderSummary } from '@shared/orders/model'
import type { PartyId } from '@shared/parties/model'

export interface Tally {
  count: number
  total: Fen
}

/** What fell through is no business. */
const counts = ({ status }: OrderSummary) => status !== 'rejected' && status !== 'cancelled'

export const tally = (orders: readonly OrderSummary[]): Tally =>
  orders.filter(counts).reduce(({ count, total }, order) => ({ count: count + 1, total: total + order.total }), { count: 0, total: 0 })

/** How many stand in each state, the states in order of first appearance. */
export const byStatus = (orders: readonly OrderSummary[]): [OrderStatus, number][] => {
  const found = new Map<OrderStatus, number>()
  for (const { status } of orders) found.set(status, (found.get(status) ?? 0) + 1)
  return [...found]
}

export interface BuyerSum extends Tally {
  buyerId: PartyId
  name: string
}

/** Who bought how much, the largest first. */
export function byBuyer(orders: readonly OrderSummary[]): BuyerSum[] {
  const sums = new Map<PartyId, BuyerSum>()
  for (const { buyerId, buyerName, total } of orders.filter(counts)) {
    const sum = sums.get(buyerId) ?? { buyerId, name: buyerName, count: 0, total: 0 }
    sums.set(buyerId, { ...sum, count: sum.count + 1, total: sum.total + total })
  }
  return [...sums.values()].sort((a, b) => b.total - a.total)
}

export type Age = 'today' | 'yesterday' | 'older'
export const ageLabel: Record<Age, string> = { today: '今天的', yesterday: '昨天的', older: '更早的' }

/** What waits, by the Shanghai day it came in; the oldest first, because it is next. */
export function byAge(waiting: readonly OrderSummary[], now: string): [Age, number][] {
  const [today, yesterday] = [shanghaiDate(now), shanghaiDate(new Date(Date.parse(now) - 24 * 3600_000).toISOString())]
  const age = (at: string): Age => (shanghaiDate(at) >= today ? 'today' : shanghaiDate(at) === yesterday ? 'yesterday' : 'older')
  const order: Age[] = ['older', 'yesterday', 'today']
  return order
    .map((one): [Age, number] => [one, waiting.filter(({ submittedAt }) => age(submittedAt) === one).length])
    .filter(([, n]) => n > 0)
}
