import { listProducts } from '@shared/catalog/api'
import { useQuery } from '@tanstack/react-query'
import { call } from '../call'
import { readAll } from './readAll'

/** HQ's goods by id: what is set for a product names only its SKU. */
export function useGoodsNames() {
  const { data } = useQuery({
    queryKey: [listProducts.path, 'names'],
    queryFn: async () => (await readAll((after) => call(listProducts, { after }))).rows,
    staleTime: 300_000,
  })
  return { goods: data ?? [], nameOf: (skuId: string) => data?.find((one) => one.skuId === skuId)?.name ?? skuId }
}
