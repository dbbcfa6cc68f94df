import type { OrderId } from '@shared/orders/model'
import { getOrder } from '../orders/store'
import { on } from '../platform/events'
import { allocateAccount } from './allocating'

/** What was paid for an order that will not ship, or not all of it, is no longer kept for it. */
export const handler = on('onOrderEnded', async ({ subject }) => {
  const held = await getOrder(subject as OrderId)
  if (held) await allocateAccount(held.order.sellerId, held.order.buyerId, new Date().toISOString())
})
