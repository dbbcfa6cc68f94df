import { listShipments } from '@shared/shipments/api'
import type { ShipmentStatus, ShipmentSummary } from '@shared/shipments/model'
import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../platform/call'

interface Filter {
  as: 'buyer' | 'seller'
  status: ShipmentStatus
}

export const shipmentsKey = ['shipments'] as const

/** Shipments of one side, newest first, 20 a page. */
export function useShipments(filter: Filter, enabled = true) {
  const query = useInfiniteQuery({
    queryKey: [...shipmentsKey, 'list', filter],
    queryFn: ({ pageParam }) => call(listShipments, { ...filter, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    enabled,
  })
  const rows: ShipmentSummary[] | undefined = query.data?.pages.flatMap(({ items }) => items)
  return { ...query, rows }
}
