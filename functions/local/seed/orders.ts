import { dayBegins, type Instant, plusDays, plusMs, shanghaiDate } from '@shared/kernel/time'
import { approveOrder, cancelOrder, getCart, rejectOrder, saveCart, submitOrder } from '@shared/orders/api'
import type { Client } from './client'
import type { Codes } from './codes'
import { carts } from './data/baskets'
import { orders, type SeedOrder } from './data/orders'
import { partyIds } from './data/parties'
import { personOf } from './data/people'
import { fulfilmentStages } from './fulfilment'
import { type Stage, stage } from './stages'

const minutes = 60_000

/** Eight weeks of orders up to now, what became of them, and carts that somebody left full. */
export function orderStages(client: Client, codes: Codes, now: Instant): Stage[] {
  const step = (order: SeedOrder) => live(client, order, now)
  return [
    stage(
      'orders',
      6,
      orders.filter(({ over }) => !over),
      step,
    ),
    // While their buyers are within their credit, which goods need to leave.
    ...fulfilmentStages(client, codes, now),
    // Only when everything else has drawn on the credit are they beyond it.
    stage(
      'orders beyond their credit',
      1,
      orders.filter(({ over }) => over),
      step,
    ),
    stage('carts', 4, carts, async ({ person, lines }) => {
      const { lines: there } = await client.call(person, getCart, {})
      if (there.length === 0) await client.call(person, saveCart, { lines })
    }),
  ]
}

/** One order and what became of it, each at its time. */
async function live(client: Client, { orderId, buyer, by, daysAgo, minute, lines, poNumber, note, moves }: SeedOrder, now: Instant) {
  const today = shanghaiDate(now)
  let at = daysAgo === 0 ? plusMs(now, -minute * minutes) : plusMs(dayBegins(plusDays(today, -daysAgo)), minute * minutes)
  const forOther = personOf(by).party === buyer ? {} : { buyerId: partyIds[buyer] }
  await client.call(by, submitOrder, { orderId, lines, ...forOther, ...(poNumber && { poNumber }), ...(note && { note }) }, at)
  for (const { name, by, minutesLater, reason } of moves) {
    at = plusMs(at, minutesLater * minutes)
    if (name === 'approve') await client.call(by, approveOrder, { orderId }, at)
    else if (name === 'reject') await client.call(by, rejectOrder, { orderId, reason: reason! }, at)
    else await client.call(by, cancelOrder, { orderId, reason }, at)
  }
}
