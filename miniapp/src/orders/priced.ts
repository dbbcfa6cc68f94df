import type { OfferedProduct } from '@shared/catalog/model'
import { type Fen, total } from '@shared/kernel/money'
import type { Ladder, Price } from '@shared/pricing/model'
import { lcm, priceFor } from '@shared/pricing/quote'

/** What an offer says of its prices: enough to price any quantity of it on the phone. */
export type Sold = Pick<OfferedProduct, 'skuId' | 'name' | 'price' | 'per' | 'ladder' | 'packSize' | 'multiple' | 'minQuantity'>

/** The offer as the quote reads it: one list, in force for ever. */
const offerOf = ({ skuId, name, price, per, ladder, packSize, multiple, minQuantity }: Sold) => ({
  ...{ skuId, name, packSize, multiple, minQuantity },
  prices: [{ kind: 'base' as const, version: 0, since: '', price: { price, per }, ladder }],
})

/** The price that holds for so many pieces: the server's own function, on what the server offered. */
export const priceAt = (product: Sold, quantity: number): Price => priceFor(offerOf(product), quantity, '9') ?? product

/** What so many pieces cost; a quantity that cannot be ordered is rounded for the eye. */
export function amountFor(product: Sold, quantity: number): Fen {
  const { price, per } = priceAt(product, quantity)
  return Math.round((price * quantity) / per)
}

export const totalOf = (lines: readonly { product: Sold; quantity: number }[]): Fen =>
  total(lines.map(({ product, quantity }) => amountFor(product, quantity)))

interface Stretch {
  from: number
  /** One past the last quantity that this price holds for. */
  end: number
  multiple: number
  price: Price
}

/** The ladder as stretches of one price each, from the least that can be ordered on. A price's unit may be coarser than the multiple. */
export function stretches(product: Sold): Stretch[] {
  const ladder: Ladder = product.ladder.filter(({ from }) => from > product.minQuantity)
  const steps = [{ from: product.minQuantity, ...priceAt(product, product.minQuantity) }, ...ladder]
  return steps.map(({ from, price, per }, at) => ({
    from,
    end: steps[at + 1]?.from ?? Number.POSITIVE_INFINITY,
    multiple: lcm(product.multiple, per),
    price: { price, per },
  }))
}

/** The most that can be ordered within `most` pieces: rounded down to the multiple; 0 where that is below the minimum. */
export function fitting(product: Sold, most: number): number {
  for (const { from, end, multiple } of stretches(product).reverse()) {
    const quantity = Math.floor(Math.min(most, end - 1) / multiple) * multiple
    if (quantity >= from) return quantity
  }
  return 0
}

/** The least that can be ordered from `least` pieces on. */
export function fittingFrom(product: Sold, least: number): number | undefined {
  for (const { from, end, multiple } of stretches(product)) {
    const quantity = Math.ceil(Math.max(least, from) / multiple) * multiple
    if (quantity < end) return quantity
  }
  return undefined
}

/** The most that can be ordered for so much money; 0 where not even the minimum can. */
export function affordable(product: Sold, money: Fen, below: number): number {
  let most = 0
  for (const { from, end, multiple, price } of stretches(product)) {
    const paid = price.price === 0 ? Number.POSITIVE_INFINITY : Math.floor(Math.max(0, money) / price.price) * price.per
    const quantity = Math.floor(Math.min(paid, end - 1, below - 1) / multiple) * multiple
    if (quantity >= from) most = quantity
  }
  return most
}
