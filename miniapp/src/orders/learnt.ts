import type { OfferedProduct } from '@shared/catalog/model'
import type { Credit } from '@shared/credit/model'
import type { Refused } from '@shared/kernel/refused'
import type { QueryClient } from '@tanstack/react-query'
import { seen } from './seen'
import { goodsKey } from './useCartGoods'
import { creditKey } from './useCheckout'

interface RefusedLine {
  skuId: string
  available?: number
  multiple?: number
  minQuantity?: number
}
interface Known {
  items: OfferedProduct[]
  unknown: string[]
}

/** What a refusal tells of the goods: how many are there, what they are counted by, that they are no longer offered. */
export function goodsAfter(known: Known, { code, detail }: Pick<Refused, 'code' | 'detail'>): Known {
  const told = new Map(((detail.lines as RefusedLine[] | undefined) ?? []).map((line) => [line.skuId, line]))
  if (code === 'product.notOffered') {
    const gone = known.items.filter(({ skuId }) => told.has(skuId)).map(({ skuId }) => skuId)
    return { items: known.items.filter(({ skuId }) => !told.has(skuId)), unknown: [...known.unknown, ...gone] }
  }
  return { ...known, items: known.items.map((product) => corrected(product, told.get(product.skuId))) }
}

function corrected(product: OfferedProduct, told: RefusedLine | undefined): OfferedProduct {
  if (!told) return product
  const { available, multiple, minQuantity } = told
  return {
    ...product,
    ...(available !== undefined && { sellable: available }),
    ...(multiple !== undefined && { multiple }),
    ...(minQuantity !== undefined && { minQuantity }),
  }
}

/** The pages then show what stands in the way, each on its line. What is only known to have changed is read again. */
export function learn(client: QueryClient, refusal: Refused) {
  const { code, detail } = refusal
  if (Array.isArray(detail.lines) && code !== 'price.changed') {
    client.setQueriesData<Known>({ queryKey: goodsKey }, (known) => known && seen.keep(goodsAfter(known, refusal)))
  } else void client.invalidateQueries({ queryKey: goodsKey })
  if (typeof detail.left === 'number') {
    const left = detail.left
    client.setQueriesData<Credit>({ queryKey: [...creditKey, 'mine'] }, (credit) => credit && { ...credit, left, overLimit: 'refuse' })
  }
  void client.invalidateQueries({ queryKey: ['mall'], refetchType: 'none' })
}
