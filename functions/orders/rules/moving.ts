import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import { isLegal, type MoveName, moves } from '@shared/orders/lifecycle'
import type { Move, Order, OrderStatus } from '@shared/orders/model'
import type { Party } from '@shared/parties/model'

type Cover = { creditHold: boolean; reserves: boolean }

/**
 * The steps that the seller has switched off, passed by the system one after the other.
 * An order over its credit waits for its release, and one that is paid before it ships waits for the money, whatever is switched off.
 */
export function passedSteps(from: OrderStatus, steps: Party['steps'], { creditHold, reserves }: Cover, now: Instant): Move[] {
  if (from === 'submitted' && !steps.approval && !creditHold) {
    return [{ status: 'approved', at: now }, ...passedSteps('approved', steps, { creditHold, reserves }, now)]
  }
  return from === 'approved' && !steps.funds && reserves ? [{ status: 'fundsConfirmed', at: now }] : []
}

export interface MoveFacts {
  order: Order
  side: 'buyer' | 'seller'
  by: NonNullable<Move['by']>
  reserves: boolean
  /** The seller's steps. */
  steps: Party['steps']
  reason?: string | undefined
  now: Instant
}

/** The steps to add, none when this person made the same move before. Refuses with actor.forbidden, order.moved (with the order as it is) and credit.held. */
export function decideMove(name: MoveName, { order, side, by, reserves, steps, reason, now }: MoveFacts): Move[] {
  const { to, by: sides } = moves[name]
  if (!sides.includes(side)) throw new Refused('actor.forbidden')
  if (order.timeline.some((move) => move.status === to && move.by?.staffId === by.staffId)) return []
  if (!isLegal(name, order.status, side)) throw new Refused('order.moved', { order })
  const creditHold = order.creditHold === true
  if (name === 'approve' && creditHold) throw new Refused('credit.held', { orderId: order.orderId })
  return [{ status: to, at: now, by, ...(reason && { reason }) }, ...passedSteps(to, steps, { creditHold, reserves }, now)]
}
