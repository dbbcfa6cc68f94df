import type { OrderId, OrderSummary } from '@shared/orders/model'
import { type Key, table, type Write } from '../platform/table'
import { inTime } from './store'

/**
 * Which orders lie below a party or inside an area: one small row per order and onlooker, written by `onOrderSubmitted`, never on the way of the order itself.
 *
 * Reads and writes                                          key
 * orders of a party and all below it, newest first          pk  BELOW#<partyId>  sk  <submittedAt>#<orderId>
 * orders of an area (2, 4 or 6 digits), newest first        pk  WITHIN#<digits>  sk  <submittedAt>#<orderId>
 */
export const belowOf = (partyId: string) => `BELOW#${partyId}`
export const areaOf = (digits: string) => `WITHIN#${digits}`

/** Putting it in twice leaves it there once. */
export const showOrder = (onlooker: string, order: Pick<OrderSummary, 'orderId' | 'submittedAt'>): Write => ({
  key: { pk: onlooker, sk: inTime(order) } satisfies Key,
  set: { orderId: order.orderId },
})

/** The newest orders of several onlookers in one sequence, each once. */
export async function ordersSeen(onlookers: readonly string[], { from, before, limit }: { from: string; before: string; limit: number }) {
  // Both bounds of a range belong to it, so one row more is read.
  const bounds = from ? { sk: { from, to: before }, limit: limit + 1 } : { sk: { below: before }, limit }
  const found = await Promise.all(onlookers.map((pk) => table.query({ pk, ...bounds, newestFirst: true, eventually: true })))
  const times = new Map(found.flat().map(({ sk, orderId }) => [String(sk), orderId as OrderId]))
  return [...times]
    .filter(([time]) => time < before)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, limit)
    .map(([time, orderId]) => ({ time, orderId }))
}
