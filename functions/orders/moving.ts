import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { HeldOrder } from '@shared/orders/held'
import { type MoveName, moves } from '@shared/orders/lifecycle'
import type { Move, Order, OrderId } from '@shared/orders/model'
import { settling } from '@shared/orders/settled'
import { freeCredit } from '../credit/store'
import { release } from '../inventory/store'
import type { Actor } from '../platform/auth'
import { again } from '../platform/retry'
import { commit, type Write } from '../platform/table'
import { orderInReach, shownTo, sideOf } from './reach'
import { decideMove } from './rules/moving'
import { unspend } from './spendingStore'
import { changedOrder, changeOrder, type OrderChange } from './store'

/** Gives back what the order holds of stock, credit and its buyer's spending for what was not shipped. */
export function freed({ order, lines, reserves, spending }: HeldOrder): Write[] {
  const left = lines.map(({ skuId, place, quantity, shipped = 0 }) => ({ skuId, place, quantity: quantity - shipped }))
  const amount = order.total - (order.shippedAmount ?? 0)
  const stock = release(
    order.sellerId,
    left.filter(({ quantity }) => quantity > 0),
  )
  const credit = reserves && amount > 0 ? [freeCredit(order.sellerId, order.buyerId, amount)] : []
  return [...stock, ...credit, ...(spending && amount > 0 ? [unspend(spending, amount)] : [])]
}

/** An order, as it is and as the caller may see it, and on which side of it the caller stands. */
export interface Facing {
  held: HeldOrder
  order: Order
  side: 'buyer' | 'seller'
  by: NonNullable<Move['by']>
}

/**
 * Reads an order that the caller's party buys or sells, asks what is to change about it, and changes it together with `more`; no change answers it as it is.
 * Who loses a race decides again on the fresh order: it is either this person's own doing, already done, or somebody else's.
 */
export function changing(
  orderId: OrderId,
  actor: Actor,
  decide: (facing: Facing) => Promise<OrderChange | undefined>,
  more: (held: HeldOrder) => Write[] = () => [],
): Promise<Order> {
  const by = { staffId: actor.staff.staffId, name: actor.staff.name, partyId: actor.party.partyId }
  return again(
    'order.moved',
    async () => {
      const held = await orderInReach(actor, orderId)
      const side = sideOf(held, actor)
      if (!side) throw new Refused('actor.forbidden')
      const order = shownTo(actor, held.order)
      const change = await decide({ held, order, side, by })
      if (!change) return order
      await commit(changeOrder(held, change), ...more(held))
      return shownTo(actor, changedOrder(held, change).order)
    },
    3,
  )
}

interface Command {
  orderId: OrderId
  reason?: string | undefined
}

/** Makes one move of an order, where `may` says nothing against it, and gives back in the same commit what a move that ends the order frees. */
export const move = (
  name: MoveName,
  { orderId, reason }: Command,
  actor: Actor,
  now: Instant,
  may: (facing: Facing) => Promise<void> = async () => {},
): Promise<Order> =>
  changing(
    orderId,
    actor,
    async (facing) => {
      const { held, order, side, by } = facing
      const steps = decideMove(name, { order, side, by, reserves: held.reserves, steps: actor.party.steps, reason, now })
      if (steps.length === 0) return undefined
      await may(facing)
      return { steps: [...steps, ...settling(changedOrder(held, { steps }).order, now)] }
    },
    moves[name].frees ? freed : undefined,
  )
