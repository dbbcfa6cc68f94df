import { openStatuses } from '@shared/orders/lifecycle'
import { manyOrders, type OpenCounts, type OrderSummary } from '@shared/orders/model'

/** Orders by open state, and how many of those submitted wait for credit; what is more than 99 is 100. */
export function countsOf(orders: readonly Pick<OrderSummary, 'status' | 'creditHold'>[]): OpenCounts {
  const count = (of: (order: (typeof orders)[number]) => boolean) => Math.min(manyOrders, orders.filter(of).length)
  const states = openStatuses.map((open) => [open, count(({ status }) => status === open)])
  return { ...Object.fromEntries(states), held: count(({ status, creditHold }) => status === 'submitted' && creditHold === true) }
}
