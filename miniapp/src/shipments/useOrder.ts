import { getOrder } from '@shared/orders/api'
import type { OrderId } from '@shared/orders/model'
import { useQuery } from '@tanstack/react-query'
import { call } from '../platform/call'

/** As the order's own page keeps it, so that what leaves is seen there at once. */
export const orderKey = (orderId: OrderId | undefined) => ['orders', 'one', orderId] as const

export const useOrder = (orderId: OrderId | undefined) =>
  useQuery({ queryKey: orderKey(orderId), queryFn: () => call(getOrder, { orderId: orderId! }), enabled: !!orderId })
