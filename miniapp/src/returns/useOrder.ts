import { getOrder } from '@shared/orders/api'
import type { OrderId } from '@shared/orders/model'
import { useQuery } from '@tanstack/react-query'
import { call } from '../platform/call'

/** As the order's own page keeps it. */
export const useOrder = (orderId: OrderId | undefined) =>
  useQuery({ queryKey: ['orders', 'one', orderId], queryFn: () => call(getOrder, { orderId: orderId! }), enabled: !!orderId })
