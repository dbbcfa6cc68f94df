import type { Session } from '@shared/identity/model'
import type { Endpoint } from '@shared/kernel/endpoint'
import {
  approveOrder,
  cancelOrder,
  closeOrderShort,
  confirmOrderFunds,
  noteOrder,
  rejectOrder,
  releaseCredit,
  releaseSpending,
  submitOrder,
} from '@shared/orders/api'
import { isLegal, movesFor, sideOf } from '@shared/orders/lifecycle'
import type { Order, OrderStatus } from '@shared/orders/model'
import { submitPaymentVoucher } from '@shared/payments/api'
import { requestReturn } from '@shared/returns/api'
import { receiveShipment, shipOrder } from '@shared/shipments/api'
import { may } from '../platform/may'
import type { Side } from './answer'
import type { MoveMade } from './useOrder'

/** Everything that somebody can do with an order, from its page. */
export type Action = MoveMade | 'receive' | 'ship' | 'pay' | 'return' | 'reorder' | 'note'

const endpoints: Record<Action, Pick<Endpoint, 'who'>> = {
  receive: receiveShipment,
  releaseSpending,
  approve: approveOrder,
  confirmFunds: confirmOrderFunds,
  ship: shipOrder,
  pay: submitPaymentVoucher,
  reorder: submitOrder,
  reject: rejectOrder,
  cancel: cancelOrder,
  return: requestReturn,
  releaseCredit,
  closeShort: closeOrderShort,
  note: noteOrder,
}

/** Approved but not gone: shipping may refuse it for credit, and a release lets it go. */
const notGone: readonly OrderStatus[] = ['approved', 'fundsConfirmed', 'partlyShipped']

function isOpen(action: Action, order: Order, side: NonNullable<Side>): boolean {
  const { status, creditHold, spendHold, shippedAmount = 0, paid = 0, underway = 0, lines, timeline } = order
  const legal = movesFor(order, side)
  switch (action) {
    case 'approve':
    case 'reject':
    case 'confirmFunds':
    case 'closeShort':
      return legal.includes(action)
    case 'cancel':
      // A seller rejects what it has not approved yet; calling that a cancellation too would be two words for one thing.
      return legal.includes('cancel') && !legal.includes('reject')
    case 'releaseCredit':
      return (
        side === 'seller' &&
        (status === 'submitted' ? !!creditHold : notGone.includes(status) && !timeline.some(({ what }) => what === 'creditReleased'))
      )
    case 'releaseSpending':
      return side === 'buyer' && status === 'submitted' && !!spendHold
    case 'ship':
      return isLegal('shipPart', status, side)
    case 'receive':
      return side === 'buyer' && underway > 0
    case 'pay':
      return side === 'buyer' && (status === 'approved' || shippedAmount > paid)
    case 'return':
      return side === 'buyer' && lines.some(({ received = 0, returned = 0 }) => received > returned)
    case 'reorder':
      return side === 'buyer'
    case 'note':
      return true
    default:
      return action satisfies never
  }
}

export interface Hands {
  side: Side
  /** What this person may do with the order now, as far as the roles reach; the first is what is most likely meant. */
  actions: Action[]
}

export function handsOn(order: Order, person: Pick<Session, 'staff' | 'party'> | undefined): Hands {
  const side = person && sideOf(order, person.party.partyId)
  const all = Object.keys(endpoints) as Action[]
  const open = side ? all.filter((action) => may(endpoints[action], person) && isOpen(action, order, side)) : []
  // Over its credit, the release is what it waits for.
  const first = open.filter((action) => action === 'releaseCredit' && order.creditHold && order.status === 'submitted')
  return { side, actions: [...first, ...open.filter((action) => !first.includes(action))] }
}
