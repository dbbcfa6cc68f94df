import { shippingCover } from '@shared/credit/cover'
import { isOverdue } from '@shared/credit/ledger'
import type { Credit } from '@shared/credit/model'
import { Refused } from '@shared/kernel/refused'
import { type Instant, shanghaiDate } from '@shared/kernel/time'
import type { HeldOrder } from '@shared/orders/held'
import type { Happening, Move, Order, OrderStatus } from '@shared/orders/model'
import type { Party } from '@shared/parties/model'
import { passedSteps } from './moving'

export interface ReleaseFacts {
  held: Pick<HeldOrder, 'order' | 'reserves' | 'released'>
  side: 'buyer' | 'seller'
  by: NonNullable<Move['by']>
  /** The seller's. */
  steps: Party['steps']
  credit: Pick<Credit, 'left' | 'blockOverdue' | 'oldestDue'>
  reason?: string | undefined
  now: Instant
}

/** Steps to add to the order; nothing when this person released it before. */
type Release = { steps: Move[] } | undefined

/** As long as something of the order can still be held back. */
const releasable: readonly OrderStatus[] = ['submitted', 'approved', 'fundsConfirmed', 'partlyShipped']

/**
 * The seller lets an order go although its buyer is over its credit or overdue: once, for approval and for shipping.
 * Refuses with actor.forbidden, order.moved (somebody else released it, or it has gone on) and credit.notHeld (nothing stands in its way).
 */
export function decideCreditRelease(facts: ReleaseFacts): Release {
  const { held, side, by, credit, now } = facts
  const { order, reserves, released } = held
  if (side !== 'seller') throw new Refused('actor.forbidden')
  if (didBefore('creditReleased', order, by)) return undefined
  if (released || !releasable.includes(order.status)) throw new Refused('order.moved', { order })
  const cover = { released: false, prepay: !reserves, suspended: false, today: shanghaiDate(now) }
  if (!order.creditHold && !shippingCover(credit, cover)) throw new Refused('credit.notHeld', { orderId: order.orderId })
  return stepsOf('creditReleased', { ...order, creditHold: false }, facts)
}

/** The buyer's owner stands for what one of its people ordered beyond the limit set. Refuses with actor.forbidden and order.moved. */
export function decideSpendingRelease(facts: ReleaseFacts): Release {
  const { order } = facts.held
  if (facts.side !== 'buyer') throw new Refused('actor.forbidden')
  if (didBefore('spendingReleased', order, facts.by)) return undefined
  if (!order.spendHold || order.status !== 'submitted') throw new Refused('order.moved', { order })
  return stepsOf('spendingReleased', { ...order, spendHold: false }, facts)
}

const didBefore = (what: Happening, { timeline }: Order, by: NonNullable<Move['by']>) =>
  timeline.some((move) => move.what === what && move.by?.staffId === by.staffId)

/** What waited only for this is passed on. */
function stepsOf(what: Happening, order: Order, { held, by, steps, credit, reason, now }: ReleaseFacts): Release {
  const passing = { order, reserves: held.reserves, overdue: isOverdue(credit, shanghaiDate(now)) }
  const passed = passedSteps(order.status, steps, passing, now)
  return { steps: [{ status: order.status, at: now, by, what, ...(reason && { reason }) }, ...passed] }
}
