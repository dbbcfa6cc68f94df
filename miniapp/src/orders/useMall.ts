import type { CategoryId } from '@shared/catalog/model'
import { getProduct, listCategories, listOfferedProducts } from '@shared/catalog/offers'
import type { SkuId } from '@shared/orders/model'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '../platform/call'
import { ordersForOthers, useBuyer } from './buyer'
import { seen } from './seen'

/** Goods as the buyer may order them, twenty at a time. */
export function useMall(asked: { search?: string; categoryId?: CategoryId }) {
  const buyerId = useBuyer()?.partyId
  const input = { ...(asked.search && { search: asked.search }), ...(asked.categoryId && { categoryId: asked.categoryId }) }
  const { data, ...query } = useInfiniteQuery({
    queryKey: ['mall', buyerId, input],
    queryFn: async ({ pageParam }) =>
      seen.keep(await call(listOfferedProducts, { ...input, buyerId, ...(pageParam && { after: pageParam }) })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    enabled: !!buyerId || !ordersForOthers(),
  })
  return { ...query, goods: data?.pages.flatMap(({ items }) => items) }
}

export const useCategories = () => useQuery({ queryKey: ['categories'], queryFn: () => call(listCategories, {}), staleTime: 600_000 })

export function useProduct(skuId: SkuId | undefined) {
  const buyerId = useBuyer()?.partyId
  return useQuery({
    queryKey: ['product', buyerId, skuId],
    queryFn: async () => {
      const product = await call(getProduct, { skuId: skuId!, buyerId })
      seen.keep({ items: [product] })
      return product
    },
    enabled: !!skuId,
  })
}
