import type { Instant } from '@shared/kernel/time'
import type { OrderId, Way } from '@shared/orders/model'
import { type Key, table, type Write } from '../platform/table'

/**
 * How long settled orders took, written by `onOrderSettled`, so that a report reads a third of a KB an order.
 *
 * Reads and writes                                key
 * a seller's settled orders, by when they were    pk  CYCLE#<sellerId>  sk  <settledAt>#<orderId>
 */
const pkOf = (sellerId: string) => `CYCLE#${sellerId}`

/** The same again leaves the same. */
export const keepWay = (sellerId: string, orderId: OrderId, way: Way): Write => ({
  key: { pk: pkOf(sellerId), sk: `${way.at(-1)!.at}#${orderId}` } satisfies Key,
  set: { way: way.map(({ status, at }) => [status, at]) },
})

/** Those settled from one moment until before another, the last first. */
export async function waysBetween(sellerId: string, from: Instant, before: Instant, limit: number): Promise<Way[]> {
  const rows = await table.query({ pk: pkOf(sellerId), sk: { from, to: before }, newestFirst: true, eventually: true, limit })
  return rows.map(({ way }) => (way as [Way[number]['status'], Instant][]).map(([status, at]) => ({ status, at })))
}
