import { listOrders } from '@shared/orders/api'
import type { OrderSummary } from '@shared/orders/model'
import { useInfiniteQuery } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { call } from '../platform/call'

type Filter = Omit<z.input<typeof listOrders.input>, 'after'>

export const ordersKey = ['orders'] as const

/** Orders newest first, 20 a page. A page may come back empty and still have a next one. */
export function useOrders(filter: Filter, enabled = true) {
  const query = useInfiniteQuery({
    queryKey: [...ordersKey, 'list', filter],
    queryFn: ({ pageParam }) => call(listOrders, { ...filter, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    enabled,
  })
  return { ...query, orders: query.data && once(query.data.pages.flatMap(({ items }) => items)) }
}

/** An order that came in while one read on would stand on two pages. */
export const once = (orders: readonly OrderSummary[]): OrderSummary[] => [
  ...new Map(orders.map((order) => [order.orderId, order])).values(),
]
