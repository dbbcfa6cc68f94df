import { Refused } from '@shared/kernel/refused'
import { releaseSpending } from '@shared/orders/api'
import { creditOf } from '../credit/store'
import { partyOf } from '../parties/store'
import { http } from '../platform/http'
import { changing } from './moving'
import { decideSpendingRelease } from './rules/release'

/** The buyer's owner answers for an order beyond what whoever ordered it may spend; it goes on to the seller. */
export const handler = http(releaseSpending, ({ input: { orderId, reason }, actor, now }) =>
  changing(orderId, actor, async ({ held, order, side, by }) => {
    const [seller, credit] = await Promise.all([partyOf(order.sellerId), creditOf(order.sellerId, order.buyerId)])
    if (!seller) throw new Refused('party.unknown')
    const decided = decideSpendingRelease({ held: { ...held, order }, side, by, steps: seller.steps, credit, reason, now })
    return decided && { ...decided, summary: { spendHold: null }, events: ['order.spendingReleased'] }
  }),
)
