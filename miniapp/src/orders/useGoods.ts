import { lookUpProducts } from '@shared/catalog/api'
import type { OfferedProduct } from '@shared/catalog/model'
import type { Order } from '@shared/orders/model'
import { useQuery } from '@tanstack/react-query'
import { call } from '../platform/call'

/** Pictures and words for the goods of an order, as far as they are still offered to its buyer. An order is complete without them. */
export function useGoods(order: Order | undefined): ReadonlyMap<string, OfferedProduct> {
  const skuIds = order?.lines.map(({ skuId }) => skuId) ?? []
  const { data } = useQuery({
    queryKey: ['goods', order?.buyerId, skuIds],
    queryFn: () => call(lookUpProducts, { skuIds, buyerId: order?.buyerId }),
    enabled: skuIds.length > 0,
    staleTime: 300_000,
  })
  return new Map(data?.items.map((product) => [product.skuId, product]))
}
