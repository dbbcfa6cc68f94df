import type { Order } from '@shared/orders/model'
import type { Happening } from '../platform/ui/Timeline'

/** What comes after an order was placed, nearest first: who does it, and what the buyer does. */
export function whatNext({
  status,
  creditHold,
  sellerName,
  timeline,
}: Pick<Order, 'status' | 'creditHold' | 'sellerName' | 'timeline'>): Happening[] {
  const review: Happening = creditHold
    ? { title: `等${sellerName}放行`, note: '这单超了额度，对方信控放行后再审核', state: 'now' }
    : { title: `等${sellerName}审核`, note: '审核前可以随时取消', state: 'now' }
  const pay: Happening = { title: '付款', note: '审核通过后按约定付款' }
  const ship: Happening = { title: '发货', note: '发货后在订单里能看到' }
  const steps: Happening[] = status === 'submitted' ? [review, pay, ship] : status === 'approved' ? [pay, ship] : [ship]
  return [
    ...steps.map((step, at): Happening => ({ ...step, state: at === 0 ? 'now' : 'todo' })).reverse(),
    { title: '下单好了', note: `${timeline[0]?.by?.name ?? ''}下的单`, state: 'past' },
  ]
}
