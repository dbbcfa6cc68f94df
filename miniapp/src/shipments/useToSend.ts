import { listOrders } from '@shared/orders/api'
import type { OrderSummary } from '@shared/orders/model'
import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../platform/call'

/** Orders whose goods are to leave, whole or what is left of them; read anew every ten seconds, as the order desk. */
export function useToSend(status: 'fundsConfirmed' | 'partlyShipped', enabled = true) {
  const query = useInfiniteQuery({
    queryKey: ['orders', 'toSend', status],
    queryFn: ({ pageParam }) => call(listOrders, { as: 'seller', status, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchInterval: 10_000,
    enabled,
  })
  const all = query.data?.pages.flatMap(({ items }) => items)
  const rows: OrderSummary[] | undefined = all && [...new Map(all.map((order) => [order.orderId, order])).values()]
  return { ...query, rows }
}
