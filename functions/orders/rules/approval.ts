import { blocks } from '@shared/credit/cover'
import type { Credit } from '@shared/credit/model'
import { Refused } from '@shared/kernel/refused'
import type { Order } from '@shared/orders/model'
import type { Steps } from '@shared/parties/model'
import type { ApprovalLimit } from '@shared/parties/staff'

type Valued = Pick<Order, 'total' | 'discount'>

/** Whether someone with this limit approves such an order alone; who has none approves any. */
export const covers = ({ amount, discount }: ApprovalLimit, order: Valued): boolean =>
  (amount === undefined || order.total <= amount) && (discount === undefined || (order.discount ?? 0) <= discount)

/** Whether the system approves it: the seller has switched approval off, or leaves such orders to it; never what is held. */
export function passesApproval(
  { approval, autoApprove }: Steps,
  order: Valued & Pick<Order, 'creditHold' | 'spendHold'>,
  overdue: boolean,
): boolean {
  if (order.creditHold || order.spendHold) return false
  if (!approval) return true
  return autoApprove !== undefined && !overdue && covers({ amount: autoApprove.upTo, discount: autoApprove.discount }, order)
}

export interface Approving {
  credit: Pick<Credit, 'blockOverdue' | 'oldestDue'>
  released: boolean
  /** Of whoever approves. */
  limit: ApprovalLimit | undefined
  /** The Shanghai date. */
  today: string
}

/** Refuses with credit.held, order.spendHeld, credit.overdue (not what is released) and approval.overLimit with the limit, the total and the discount. */
export function mayApprove(order: Order, { credit, released, limit = {}, today }: Approving): void {
  const { orderId, total, discount = 0 } = order
  if (order.creditHold) throw new Refused('credit.held', { orderId })
  if (order.spendHold) throw new Refused('order.spendHeld', { orderId })
  if (!released && blocks(credit, today)) throw new Refused('credit.overdue', { since: credit.oldestDue })
  if (!covers(limit, order)) throw new Refused('approval.overLimit', { limit, total, discount })
}
