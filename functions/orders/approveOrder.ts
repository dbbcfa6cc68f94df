import { shanghaiDate } from '@shared/kernel/time'
import { approveOrder } from '@shared/orders/api'
import { creditOf } from '../credit/store'
import { http } from '../platform/http'
import { namingWhoCould } from './approvers'
import { move } from './moving'
import { mayApprove } from './rules/approval'

/** The seller takes the order on: one of its people whose limit covers it, of a buyer that is not blocked. */
export const handler = http(approveOrder, ({ input, actor, now }) =>
  namingWhoCould(actor, () =>
    move('approve', input, actor, now, async ({ held: { released = false }, order }) => {
      const credit = await creditOf(order.sellerId, order.buyerId)
      mayApprove(order, { credit, released, limit: actor.staff.approval, today: shanghaiDate(now) })
    }),
  ),
)
