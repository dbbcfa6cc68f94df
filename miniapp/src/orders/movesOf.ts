import type { Session } from '@shared/identity/model'
import type { Endpoint } from '@shared/kernel/endpoint'
import { approveOrder, cancelOrder, rejectOrder, submitOrder } from '@shared/orders/api'
import { movesFor, sideOf } from '@shared/orders/lifecycle'
import type { Order } from '@shared/orders/model'
import { may } from '../platform/may'
import type { Side } from './answer'
import type { MoveMade } from './useOrder'

const endpoints: Record<MoveMade, Pick<Endpoint, 'who'>> = { approve: approveOrder, reject: rejectOrder, cancel: cancelOrder }

export interface Hands {
  side: Side
  /** What this person may do with the order now: the side's moves, as far as the roles reach. */
  moves: MoveMade[]
  /** Puts the same goods into the cart again. */
  mayReorder: boolean
}

export function handsOn(order: Order, person: Pick<Session, 'staff' | 'party'> | undefined): Hands {
  const side = person && sideOf(order, person.party.partyId)
  const legal = side ? movesFor(order, side) : []
  const moves = (Object.keys(endpoints) as MoveMade[]).filter((name) => legal.includes(name) && may(endpoints[name], person))
  // A seller rejects what it has not approved yet; calling that a cancellation too would be two words for one thing.
  return {
    side,
    moves: moves.filter((name) => !(name === 'cancel' && moves.includes('reject'))),
    mayReorder: side === 'buyer' && may(submitOrder, person),
  }
}
