import { newId } from '@shared/kernel/id'
import { submitOrder } from '@shared/orders/api'
import { Answered, type Client } from './client'
import type { PlannedLine, Shop } from './plan'

/** What became of a store's day. `reasons` counts lines of the file by the code of their refusal. */
export interface Outcome {
  orders: number
  total: number
  refusedLines: number
  reasons: Record<string, number>
}

export type SkuIds = ReadonlyMap<PlannedLine['good'], `sku_${string}`>

/** One store's orders, one after the other, as a buyer sends them. */
export async function orderFor(client: Client, token: string, shop: Shop, skuIds: SkuIds): Promise<Outcome> {
  const outcome: Outcome = { orders: 0, total: 0, refusedLines: 0, reasons: {} }
  for (const order of shop.orders) await send(client, token, order, skuIds, outcome)
  return outcome
}

/** Sends an order until the service takes what is left of it: lines that it names in a refusal are dropped; all of them when it names none. */
async function send(client: Client, token: string, order: readonly PlannedLine[], skuIds: SkuIds, outcome: Outcome) {
  for (let left = order; left.length > 0; ) {
    const lines = left.map(({ good, quantity }) => ({ skuId: skuIds.get(good)!, quantity }))
    try {
      // Another cart is another order, so each has an id of its own.
      const { total } = await client.call(submitOrder, { orderId: newId('ord'), lines }, token)
      outcome.orders++
      outcome.total += total
      return
    } catch (error) {
      if (!(error instanceof Answered) || error.status >= 500) throw error
      const named = new Set(error.detail.lines?.map(({ skuId }) => skuId))
      const isNamed = ({ good }: PlannedLine) => named.has(skuIds.get(good)!)
      const dropped = left.some(isNamed) ? left.filter(isNamed) : left
      const count = dropped.reduce((sum, { lines }) => sum + lines.length, 0)
      outcome.refusedLines += count
      outcome.reasons[error.code] = (outcome.reasons[error.code] ?? 0) + count
      left = left.filter((line) => !dropped.includes(line))
    }
  }
}

export function together(outcomes: readonly Outcome[]): Outcome {
  const all: Outcome = { orders: 0, total: 0, refusedLines: 0, reasons: {} }
  for (const { orders, total, refusedLines, reasons } of outcomes) {
    all.orders += orders
    all.total += total
    all.refusedLines += refusedLines
    for (const [code, count] of Object.entries(reasons)) all.reasons[code] = (all.reasons[code] ?? 0) + count
  }
  return all
}
