import { getPriceList } from '@shared/catalog/api'
import { placeIn } from '@shared/catalog/place'
import { pageSize } from '@shared/kernel/page'
import { Refused } from '@shared/kernel/refused'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { partyInReach } from '../platform/scope'
import { priceListOf, pricesFrom } from './listStore'
import { headNow } from './productStore'
import { productsOn } from './store'

/** A list in the order of the shelves. One that belongs to a seller out of reach does not exist. */
export const handler = http(getPriceList, async ({ input: { listId, after }, actor }) => {
  const list = await priceListOf(listId)
  if (!list || !(await partyInReach(actor, list.sellerId).catch(unknown))) throw new Refused('priceList.unknown')
  const last = after ? fromCursor(after) : ''
  // Each chunk has a line at least, so these hold a page and one more.
  const chunks = await pricesFrom(list, last, pageSize + 2)
  const products = await productsOn(
    await headNow(),
    chunks.map(({ chunk }) => chunk),
    {},
  )
  const byPlace = new Map(products.map((product) => [product.place, product]))
  const lines = chunks.flatMap(({ chunk, prices }) => [...prices].map(([slot, entries]) => ({ place: placeIn(chunk, slot), entries })))
  const found = lines.filter(({ place }) => place > last)
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

function unknown(error: unknown): undefined {
  if (!(error instanceof Refused)) throw error
}
