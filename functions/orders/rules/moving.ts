import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import { isLegal, type MoveName, moves } from '@shared/orders/lifecycle'
import type { Move, Order, OrderStatus } from '@shared/orders/model'
import type { Party } from '@shared/parties/model'
import { passesApproval } from './approval'

/** What a seller's steps are passed for. */
export interface Passing {
  order: Pick<Order, 'total' | 'discount' | 'creditHold' | 'spendHold'>
  reserves: boolean
  /** Whether the buyer has let a debit become overdue, blocked for it or not. */
  overdue: boolean
}

/**
 * The steps that the system passes one after the other, because the seller has switched them off or leaves such orders to it.
 * A held order waits for its release, and one that is paid before it ships waits for the money, whatever is switched off.
 */
export function passedSteps(from: OrderStatus, steps: Party['steps'], passing: Passing, now: Instant): Move[] {
  if (from === 'submitted' && passesApproval(steps, passing.order, passing.overdue)) {
    return [{ status: 'approved', at: now }, ...passedSteps('approved', steps, passing, now)]
  }
  return from === 'approved' && !steps.funds && passing.reserves ? [{ status: 'fundsConfirmed', at: now }] : []
}

export interface MoveFacts {
  order: Order
  side: 'buyer' | 'seller'
  by: NonNullable<Move['by']>
  reserves: boolean
  /** Of the party that moves it: the seller's own decide what else is passed. */
  steps: Party['steps']
  reason?: string | undefined
  now: Instant
}

/** The steps to add, none when this person made the same move before. Refuses with actor.forbidden and order.moved (with the order as it is). */
export function decideMove(name: MoveName, { order, side, by, reserves, steps, reason, now }: MoveFacts): Move[] {
  const { to, by: sides } = moves[name]
  if (!sides.includes(side)) throw new Refused('actor.forbidden')
  if (order.timeline.some((move) => move.status === to && !move.what && move.by?.staffId === by.staffId)) return []
  if (!isLegal(name, order.status, side)) throw new Refused('order.moved', { order })
  const passed = side === 'seller' ? passedSteps(to, steps, { order, reserves, overdue: false }, now) : []
  return [{ status: to, at: now, by, ...(reason && { reason }) }, ...passed]
}
