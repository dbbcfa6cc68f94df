import { getProduct } from '@shared/catalog/offers'
import { chunkOf } from '@shared/catalog/place'
import { Refused } from '@shared/kernel/refused'
import { http } from '../platform/http'
import { offered, priced, stockOf, viewOf } from './browse'
import { offersOn, placesOf } from './store'

/** One product as the buyer may order it; one that is hidden looks the same as one that does not exist. */
export const handler = http(getProduct, async ({ input: { skuId, buyerId }, actor, now }) => {
  const [{ view, sellerId }, places] = await Promise.all([viewOf(actor, buyerId), placesOf([skuId])])
  const place = places.get(skuId)
  const offer = place && priced(await offersOn(view, [chunkOf(place)]), now).find((each) => each.skuId === skuId)
  if (!offer) throw new Refused('product.unknown', { skuId })
  const stock = await stockOf(sellerId, [offer], view.head)
  const categoryName = view.head.categories.find(({ categoryId }) => categoryId === offer.product.categoryId)!.name
  return { ...offered(offer, stock.get(skuId), now), categoryName, sellerId }
})
