import type { OrderStatus } from '../orders/model'

/** Everything that can happen, in the past tense: `<thing>.<what became of it>`. */
export type EventName =
  | `order.${OrderStatus}`
  | 'party.saved'
  | 'staff.saved'
  | 'staff.bound'
  | 'product.saved'
  | 'priceList.saved'
  | 'visibleRange.saved'
  | 'creditLine.set'
  | 'stock.adjusted'
