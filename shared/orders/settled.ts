import type { Instant } from '../kernel/time'
import type { Move, Order } from './model'

type Facts = Pick<Order, 'status' | 'lines' | 'shippedAmount' | 'paid' | 'underway'>

/** Whether the system ends the order: all is received (or closed short after something was sent), nothing is under way, and every debit is paid. */
export const settles = ({ status, lines, shippedAmount = 0, paid = 0, underway = 0 }: Facts): boolean =>
  (status === 'received' || (status === 'closedShort' && lines.some(({ shipped }) => shipped))) && underway === 0 && paid >= shippedAmount

/** The step that ends it, where it does: for whoever made the last fact true, asked of the order as the change leaves it. */
export const settling = (order: Facts, now: Instant): Move[] => (settles(order) ? [{ status: 'settled', at: now }] : [])
