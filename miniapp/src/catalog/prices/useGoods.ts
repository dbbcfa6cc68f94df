import { listProducts } from '@shared/catalog/api'
import { listOfferedProducts } from '@shared/catalog/offers'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../platform/call'
import { readAll } from '../../platform/desk/readAll'
import { may } from '../../platform/may'
import { session } from '../../platform/session'
import type { Goods } from './draft'

const most = 1_000

/** All that one can price: HQ the whole catalog, a dealer what it can buy. */
export function useGoods() {
  const { data } = useQuery({
    queryKey: ['goods', 'priced'],
    queryFn: () => {
      const whole = may(listProducts, session.current())
      return readAll<Goods>((after) => (whole ? call(listProducts, { after }) : call(listOfferedProducts, { after })), { most })
    },
    staleTime: 300_000,
  })
  const goods = data?.rows
  return { goods: goods ?? [], known: !!goods, goodsOf: (skuId: string) => goods?.find((one) => one.skuId === skuId) }
}
