import { listOrders } from '@shared/orders/api'
import type { OrderSummary } from '@shared/orders/model'
import { call } from '../platform/call'

/** The order whose number somebody scanned or typed, of those that the caller's party sells; only a whole number names one. */
export async function findOrder(text: string): Promise<OrderSummary | undefined> {
  const number = text.trim().toUpperCase()
  const { items } = await call(listOrders, { as: 'seller', search: number })
  return items.find((order) => order.number.toUpperCase() === number) ?? (items.length === 1 ? items[0] : undefined)
}
