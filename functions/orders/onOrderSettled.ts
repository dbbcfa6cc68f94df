import type { OrderId } from '@shared/orders/model'
import { on } from '../platform/events'
import { commit } from '../platform/table'
import { keepWay } from './cycleStore'
import { wayOf } from './rules/cycle'
import { getOrder } from './store'

/** An order that has come to its end is counted by how long it took. */
export const handler = on('onOrderSettled', async ({ subject }) => {
  const held = await getOrder(subject as OrderId)
  if (held?.order.status !== 'settled') return
  const { orderId, sellerId, timeline } = held.order
  await commit(keepWay(sellerId, orderId, wayOf(timeline)))
})
