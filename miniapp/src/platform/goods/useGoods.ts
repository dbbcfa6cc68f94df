import type { OfferedProduct } from '@shared/catalog/model'
import { lookUpProducts } from '@shared/catalog/offers'
import type { SkuId } from '@shared/orders/model'
import type { PartyId } from '@shared/parties/model'
import { useQuery } from '@tanstack/react-query'
import { call } from '../call'

interface Bought {
  buyerId: PartyId
  lines: readonly { skuId: SkuId }[]
}

/** Pictures and words for the goods of an order, a shipment, a return, as far as they are still offered to its buyer. Each is complete without them. */
export function useGoods(bought: Bought | undefined): ReadonlyMap<string, OfferedProduct> {
  const skuIds = bought?.lines.map(({ skuId }) => skuId) ?? []
  const { data } = useQuery({
    queryKey: ['goods', bought?.buyerId, skuIds],
    queryFn: () => call(lookUpProducts, { skuIds, buyerId: bought?.buyerId }),
    enabled: skuIds.length > 0,
    staleTime: 300_000,
  })
  return new Map(data?.items.map((product) => [product.skuId, product]))
}
