import type { OfferedProduct } from '@shared/catalog/model'
import { lookUpProducts } from '@shared/catalog/offers'
import { total } from '@shared/kernel/money'
import type { SkuId } from '@shared/orders/model'
import type { PartyId } from '@shared/parties/model'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { call } from '../platform/call'
import { cartonsOf } from '../platform/formatting/cartons'
import { useCart } from '../platform/useCart'
import { ordersForOthers, useBuyer } from './buyer'
import { cartNames } from './cartNames'
import { amountFor } from './priced'
import { type Trouble, troubleOf } from './repairs'
import { seen } from './seen'

export interface Entry {
  skuId: SkuId
  quantity: number
  /** Absent while it is not known, and where it is no longer offered. */
  product: OfferedProduct | undefined
  /** Also of what is no longer offered, where this device has had it in the cart before. */
  name: string | undefined
  trouble: Trouble | undefined
  /** In fen; 0 where it is not known. */
  amount: number
}

const most = 200
export const goodsKey = ['cartGoods'] as const

/** What is asked for, as this buyer may order it now; the server takes two hundred at a time. */
export async function lookUp(asked: { skuIds?: SkuId[]; codes?: string[] }, buyerId: PartyId | undefined) {
  const { skuIds = [], codes = [] } = asked
  const parts = Array.from({ length: Math.ceil(Math.max(skuIds.length, codes.length) / most) }, (_, at) => ({
    skuIds: skuIds.slice(at * most, (at + 1) * most),
    codes: codes.slice(at * most, (at + 1) * most),
  }))
  const answers = await Promise.all(parts.map((part) => call(lookUpProducts, { ...part, buyerId })))
  return seen.keep({ items: answers.flatMap(({ items }) => items), unknown: answers.flatMap(({ unknown }) => unknown) })
}

/** The cart's lines with what is known of their goods, and what stands in each one's way. */
export function useCartGoods() {
  const { lines, known } = useCart()
  const buyerId = useBuyer()?.partyId
  // Asked for once the tap is painted: until then what is on the shelf is known.
  const asked = useDeferredValue(
    lines
      .map(({ skuId }) => skuId)
      .sort()
      .join(),
  )
  const query = useQuery({
    queryKey: [...goodsKey, buyerId, asked],
    queryFn: async () => {
      const skuIds = asked.split(',') as SkuId[]
      const answer = await lookUp({ skuIds }, buyerId)
      cartNames.keep(skuIds, answer.items)
      return answer
    },
    enabled: asked !== '' && (!!buyerId || !ordersForOthers()),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })
  const answered = query.isPlaceholderData ? undefined : query.data
  const found = new Map(query.data?.items.map((product) => [product.skuId, product]))
  const gone = new Set(answered?.unknown)
  const entries = lines.map(({ skuId, quantity }): Entry => {
    const product = gone.has(skuId) ? undefined : (found.get(skuId) ?? seen.get(skuId))
    const trouble = product || gone.has(skuId) ? troubleOf(product, quantity) : undefined
    const name = product?.name ?? (trouble && cartNames.of(skuId))
    return { skuId, quantity, product, name, trouble, amount: product ? amountFor(product, quantity) : 0 }
  })
  const there = entries.flatMap(({ product, quantity }) => (product ? [{ quantity, packSize: product.packSize }] : []))
  return {
    entries,
    /** Every line's price is known. */
    complete: entries.every(({ product, trouble }) => product || trouble),
    total: total(entries.map(({ amount }) => amount)),
    ...cartonsOf(there),
    known,
    error: query.error,
    isLoading: query.isLoading,
    refetch: query.refetch,
  }
}
export type CartGoods = ReturnType<typeof useCartGoods>
