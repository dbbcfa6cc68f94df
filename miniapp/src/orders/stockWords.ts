import type { OfferedProduct } from '@shared/catalog/model'
import { fitting } from './priced'

/** So few cartons that one should know the number. */
const few = 50

/** Less than can be ordered is none. */
export function stockOf(product: OfferedProduct): 'none' | 'few' | 'enough' {
  if (fitting(product, product.sellable) === 0) return 'none'
  return product.sellable < few * product.packSize ? 'few' : 'enough'
}

export const filters = ['stocked', 'ladder', 'inCart'] as const
export type Filter = (typeof filters)[number]
export const filterLabel: Record<Filter, string> = { stocked: '有货', ladder: '有阶梯价', inCart: '已加购' }

export const passes = (product: OfferedProduct, quantity: number, chosen: readonly Filter[]) =>
  chosen.every((filter) => {
    if (filter === 'stocked') return stockOf(product) !== 'none'
    return filter === 'ladder' ? product.ladder.some(({ from }) => from > product.minQuantity) : quantity > 0
  })
