import type { OrderId, OrderSummary } from '@shared/orders/model'

/** Which order to decide next: the one after it in the list, or the first that is left. What is over its credit waits for somebody else. */
export function nextWaiting(waiting: readonly OrderSummary[], decided: OrderId): OrderSummary | undefined {
  const at = waiting.findIndex(({ orderId }) => orderId === decided)
  const free = ({ orderId, creditHold, status }: OrderSummary) => orderId !== decided && !creditHold && status === 'submitted'
  return waiting.slice(at + 1).find(free) ?? waiting.find(free)
}
