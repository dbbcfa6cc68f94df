import { listOfferedProducts } from '@shared/catalog/offers'
import { http } from '../platform/http'
import { offered, offeredPage, stockOf, viewOf } from './browse'
import { headAlong } from './store'

/** A page costs its stock and the catalog's head: goods and prices are remembered as long as the head says that they are the same. */
export const handler = http({ ...listOfferedProducts, along: headAlong }, async ({ input: { buyerId, ...asked }, actor, read, now }) => {
  const { view, sellerId } = await viewOf(actor, buyerId, read)
  const { items, ...next } = await offeredPage(view, asked, now)
  const stock = await stockOf(sellerId, items, view.head)
  return { items: items.map((offer) => offered(offer, stock.get(offer.skuId), now)), ...next }
})
