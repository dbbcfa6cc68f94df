import type { Product } from '@shared/catalog/model'
import { chunkOf } from '@shared/catalog/place'
import type { Stock } from '@shared/inventory/model'
import { pageSize } from '@shared/kernel/page'
import { headNow } from '../catalog/productStore'
import { productsOn, wordedOn } from '../catalog/store'
import { toCursor } from '../platform/pages'
import { stockFrom } from './store'

const shown = { eventually: true }

interface Wanted {
  after?: string | undefined
  categoryId?: string | undefined
  finds?: ((product: Product & { words: string }) => boolean) | undefined
}
interface Found {
  product: Product
  stock: Stock
}

/** Where something is looked for, so many rows at a time, and no more than that in one answer. */
const atATime = 100
const most = 1000

/** A page of what a party has, with what it is. A search may end with less on the page, or nothing, and say where it goes on. */
export async function stockedGoods(partyId: string, { after, categoryId, finds }: Wanted): Promise<{ items: Found[]; next?: string }> {
  const head = await headNow(shown)
  const limit = finds || categoryId ? atATime : pageSize + 1
  const items: Found[] = []
  let [at, last] = [after, '']
  for (let seen = 0; seen < most; seen += limit) {
    const rows = await stockFrom(partyId, at, limit)
    const chunks = [...new Set(rows.map(({ place }) => chunkOf(place)))]
    const goods = finds ? await wordedOn(head, chunks, shown) : await productsOn(head, chunks, shown)
    const products = new Map(goods.map((product) => [product.place, { words: '', ...product }]))
    for (const { place, ...stock } of rows) {
      const product = products.get(place)
      at = place
      if (!product || (categoryId && product.categoryId !== categoryId) || (finds && !finds(product))) continue
      if (items.length === pageSize) return { items, next: toCursor(last) }
      items.push({ product, stock })
      last = place
    }
    if (rows.length < limit) return { items }
  }
  return { items, next: toCursor(at!) }
}
