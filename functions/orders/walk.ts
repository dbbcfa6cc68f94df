import { pageSize } from '@shared/kernel/page'
import type { OrderSummary } from '@shared/orders/model'
import { toCursor } from '../platform/pages'
import { inTime } from './store'

/** A stretch of a list of orders, newest first, by their `inTime`: below `before`, from `from` on. */
export interface Stretch {
  from: string
  before: string
  limit: number
}
/** One place in a list; the order is absent where it can no longer be read. */
export interface Seen {
  time: string
  order: OrderSummary | undefined
}

/** Where nothing is left out, one read holds the page; else so many at a time, and no more than that in one answer. */
const atATime = 100
const most = 500

/** Reads on until a page is full, but not for ever: a page may come with less on it, or nothing, and say where it goes on. */
export async function walk(
  read: (stretch: Stretch) => Promise<Seen[]>,
  { from, before }: Omit<Stretch, 'limit'>,
  keeps?: (order: OrderSummary) => boolean,
): Promise<{ items: OrderSummary[]; next?: string }> {
  const limit = keeps ? atATime : pageSize + 1
  const items: OrderSummary[] = []
  let at = before
  for (let seen = 0; seen < most; seen += limit) {
    if (at <= from) return { items }
    const found = await read({ from, before: at, limit })
    for (const { time, order } of found) {
      if (order && (!keeps || keeps(order))) {
        if (items.length === pageSize) return { items, next: toCursor(inTime(items.at(-1)!)) }
        items.push(order)
      }
      at = time
    }
    if (found.length < limit) return { items }
  }
  return { items, next: toCursor(at) }
}
