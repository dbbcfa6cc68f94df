import type { Fen } from '@shared/kernel/money'
import { Refused } from '@shared/kernel/refused'
import { type Instant, plusMs } from '@shared/kernel/time'
import type { OrderSummary } from '@shared/orders/model'
import type { PartyId } from '@shared/parties/model'

export interface PrepayFacts {
  buyerId: PartyId
  /** Whom the buyer buys from, or bought this order from. */
  sellerId: PartyId | undefined
  /** The merchant is HQ's: WeChat collects for nobody else. */
  hqId: PartyId | undefined
  order?: Pick<OrderSummary, 'buyerId' | 'sellerId'> | undefined
}

/** To whom WeChat pays. Refuses with actor.forbidden and payment.wechatUnavailable. */
export function collectsFor({ buyerId, sellerId, hqId, order }: PrepayFacts): PartyId {
  if (order && order.buyerId !== buyerId) throw new Refused('actor.forbidden')
  const to = order?.sellerId ?? sellerId
  if (!to || to !== hqId) throw new Refused('payment.wechatUnavailable')
  return to
}

interface Asked {
  buyerId: PartyId
  amount: Fen
  orderId?: string | undefined
  openid: string
}
/** Whether it is the payment that was opened under this id, by the same WeChat. */
export const isSameIntent = (before: Asked, now: Asked): boolean =>
  before.buyerId === now.buyerId && before.amount === now.amount && before.orderId === now.orderId && before.openid === now.openid

const halfAnHour = 30 * 60_000
/** Until when it can be paid; WeChat must be told the same each time. */
export const payableUntil = ({ at }: { at: Instant }): Instant => plusMs(at, halfAnHour)

/** What a query makes of a payment that nobody was told of: paid, never to be paid, or to be asked about again. */
export function became(state: string | undefined, at: Instant, now: Instant): 'paid' | 'dead' | 'closable' | 'open' {
  if (state === 'SUCCESS' || state === 'REFUND') return 'paid'
  if (state === 'CLOSED' || state === 'REVOKED') return 'dead'
  const isOver = plusMs(at, halfAnHour + 10 * 60_000) < now
  if (state === undefined) return isOver ? 'dead' : 'open'
  return isOver ? 'closable' : 'open'
}
