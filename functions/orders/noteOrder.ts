import { noteOrder } from '@shared/orders/api'
import { http } from '../platform/http'
import { changing } from './moving'
import { decideNote } from './rules/note'

/** Buyer or seller writes something on the order; what the seller's people write for each other is theirs alone. */
export const handler = http(noteOrder, ({ input: { orderId, ...note }, actor, now }) =>
  changing(orderId, actor, async ({ held, side, by }) => {
    const step = decideNote(note, { order: held.order, side, by, now })
    return step && { steps: [step], events: ['order.noted'] }
  }),
)
