import type { Order, OrderStatus, OrderSummary } from '@shared/orders/model'

export type Side = 'buyer' | 'seller' | undefined
type Asked = Pick<OrderSummary, 'status' | 'creditHold' | 'spendHold' | 'sellerName' | 'buyerName'>

/** Where the order stands and who is next, in one line, as seen from one side. */
export function answer(order: Asked, side: Side): string {
  const { status, creditHold, spendHold, sellerName, buyerName } = order
  switch (status) {
    case 'submitted':
      if (spendHold) return side === 'buyer' ? '超了采购限额，等老板放行' : `等${buyerName}的老板放行`
      if (creditHold) return side === 'buyer' ? '超了额度，等放行' : '超了额度，等信控放行'
      return side === 'seller' ? '等您审' : `等${sellerName}审`
    case 'approved':
      return side === 'seller' ? '审过了，等收款确认' : '审过了，等付款确认'
    case 'fundsConfirmed':
      return side === 'seller' ? '可以发货了' : '等发货'
    case 'partlyShipped':
      return '发了一部分，还有没发的'
    case 'shipped':
      return side === 'seller' ? `等${buyerName}收货` : '货在路上，到了请收'
    case 'received':
      return '货收到了，等结算'
    case 'settled':
      return '这单办完了'
    case 'rejected':
      return '这单被驳回了'
    case 'cancelled':
      return '这单取消了'
    case 'closedShort':
      return '缺货，没发的不发了'
    default:
      return status satisfies never
  }
}

/** Why it ended, where somebody said so. */
export const reasonOf = ({ timeline, status }: Pick<Order, 'timeline' | 'status'>): string | undefined =>
  ended.includes(status) ? timeline.findLast((move) => move.status === status && !move.what)?.reason : undefined

const ended: readonly OrderStatus[] = ['rejected', 'cancelled', 'closedShort']

/** The colour beside the word: what waits, what goes well, what went wrong. */
export const statusTone: Record<OrderStatus, 'plain' | 'success' | 'warn' | 'danger' | 'brand'> = {
  submitted: 'warn',
  approved: 'warn',
  fundsConfirmed: 'brand',
  partlyShipped: 'brand',
  shipped: 'brand',
  received: 'success',
  settled: 'success',
  rejected: 'danger',
  cancelled: 'plain',
  closedShort: 'plain',
}
