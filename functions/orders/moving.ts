import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { HeldOrder } from '@shared/orders/held'
import { type MoveName, moves } from '@shared/orders/lifecycle'
import type { Order, OrderId } from '@shared/orders/model'
import { freeCredit } from '../credit/store'
import { release } from '../inventory/store'
import { partyOf } from '../parties/store'
import type { Actor } from '../platform/auth'
import { again } from '../platform/retry'
import { commit, type Write } from '../platform/table'
import { orderInReach, sideOf } from './reach'
import { decideMove } from './rules/moving'
import { changedOrder, changeOrder } from './store'

interface Command {
  orderId: OrderId
  reason?: string | undefined
}

/** Gives back what the order holds of stock and credit for what was not shipped. */
export function freed({ order, lines, reserves }: HeldOrder): Write[] {
  const left = lines.map(({ skuId, place, quantity, shipped = 0 }) => ({ skuId, place, quantity: quantity - shipped }))
  const amount = order.total - (order.shippedAmount ?? 0)
  const stock = release(
    order.sellerId,
    left.filter(({ quantity }) => quantity > 0),
  )
  return [...stock, ...(reserves && amount > 0 ? [freeCredit(order.sellerId, order.buyerId, amount)] : [])]
}

/**
 * Makes one move of an order and gives back, in the same commit, what a move that ends the order frees.
 * Who loses a race decides again on the fresh order: it is either this person's own move, already made, or somebody else's.
 */
export function move(name: MoveName, { orderId, reason }: Command, actor: Actor, now: Instant): Promise<Order> {
  return again(
    'order.moved',
    async () => {
      const held = await orderInReach(actor, orderId)
      const { order, reserves } = held
      const side = sideOf(held, actor)
      const seller = side && (await partyOf(order.sellerId))
      if (!seller) throw new Refused('actor.forbidden')
      const by = { staffId: actor.staff.staffId, name: actor.staff.name, partyId: actor.party.partyId }
      const steps = decideMove(name, { order, side, by, reserves, steps: seller.steps, reason, now })
      if (steps.length === 0) return order
      await commit(changeOrder(held, { steps }), ...(moves[name].frees ? freed(held) : []))
      return changedOrder(held, { steps }).order
    },
    3,
  )
}
