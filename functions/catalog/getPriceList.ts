import { getPriceList } from '@shared/catalog/api'
import { chunkOf } from '@shared/catalog/place'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { page } from '../platform/pages'
import { placeAfter } from './browse'
import { listInReach } from './history'
import { pricesFrom } from './listStore'
import { headNow } from './productStore'
import { productsOn } from './store'

/** A list in the order of the shelves. One that belongs to a seller out of reach does not exist. */
export const handler = http(getPriceList, async ({ input: { listId, after }, actor }) => {
  const list = await listInReach(actor, listId)
  // The chunk of the last line shown may hold nothing more; the others hold a line each.
  const found = await pricesFrom(list, placeAfter(after) ?? '', pageSize + 2)
  const products = await productsOn(await headNow(), [...new Set(found.map(({ place }) => chunkOf(place)))], {})
  const byPlace = new Map(products.map((product) => [product.place, product]))
  const shown = page(
    found,
    ({ place }) => place,
    ({ place, entries }) => {
      const { skuId, code, name } = byPlace.get(place)!
      return { skuId, code, name, prices: entries }
    },
  )
  return { ...shown, list }
})
