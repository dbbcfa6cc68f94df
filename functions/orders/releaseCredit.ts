import { releaseCredit } from '@shared/orders/api'
import { creditOf } from '../credit/store'
import { http } from '../platform/http'
import { changing } from './moving'
import { decideCreditRelease } from './rules/release'

/** The seller's credit controller answers for an order beyond its buyer's credit: it may be approved, and it ships beyond it too. */
export const handler = http(releaseCredit, ({ input: { orderId, reason }, actor, now }) =>
  changing(orderId, actor, async ({ held, order, side, by }) => {
    const credit = await creditOf(order.sellerId, order.buyerId)
    const { steps: own } = actor.party
    const decided = decideCreditRelease({ held: { ...held, order }, side, by, steps: own, credit, reason, now })
    return (
      decided && { ...decided, summary: order.creditHold ? { creditHold: null } : {}, released: true, events: ['order.creditReleased'] }
    )
  }),
)
