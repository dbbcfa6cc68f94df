import type { Session } from '@shared/identity/model'
import { approveOrder, confirmOrderFunds, rejectOrder, releaseCredit } from '@shared/orders/api'
import { movesFor } from '@shared/orders/lifecycle'
import type { OrderSummary } from '@shared/orders/model'
import { may } from '../../platform/may'
import type { Deed } from './bulk'
import type { Tab } from './queue'

type Person = Pick<Session, 'staff' | 'party'> | undefined

/** What a tab is for: one deed that goes on with the order; and whoever approves may also send it back. */
const forward: Partial<Record<Tab, Deed>> = { mine: 'approve', held: 'releaseCredit', approved: 'confirmFunds' }
const endpoints = { approve: approveOrder, reject: rejectOrder, confirmFunds: confirmOrderFunds, releaseCredit } as const

/** What this person may do with all that is picked on a tab; the first goes on. */
export function deedsOf(tab: Tab, me: Person): Deed[] {
  const on = forward[tab]
  const all: Deed[] = [...(on ? [on] : []), ...(tab === 'mine' || tab === 'held' ? (['reject'] as const) : [])]
  return all.filter((deed) => may(endpoints[deed], me))
}

/** What this person may do with one order as it stands. */
export function deedsOn(order: OrderSummary, me: Person): Deed[] {
  const legal = movesFor(order, 'seller')
  const held = order.status === 'submitted' && order.creditHold
  return (['approve', 'confirmFunds', 'releaseCredit', 'reject'] as const).filter(
    (deed) => may(endpoints[deed], me) && (deed === 'releaseCredit' ? held : legal.includes(deed)),
  )
}
