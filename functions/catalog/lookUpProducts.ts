import { lookUpProducts } from '@shared/catalog/offers'
import { chunkOf } from '@shared/catalog/place'
import { http } from '../platform/http'
import { offered, priced, stockOf, viewOf } from './browse'
import { skuIdsCalled } from './productStore'
import { offersOn, placesOf } from './store'

const shown = { eventually: true }

/** What a list of codes, or a cart, stands for as this buyer may order it now. What is hidden is as unknown as what does not exist. */
export const handler = http(lookUpProducts, async ({ input: { codes, skuIds, buyerId }, actor, now }) => {
  const [{ view, sellerId }, called] = await Promise.all([viewOf(actor, buyerId), skuIdsCalled(codes)])
  const places = await placesOf([...called.values(), ...skuIds], shown)
  const chunks = new Set([...places.values()].map(chunkOf))
  const offers = priced(await offersOn({ ...view, reading: shown }, [...chunks].sort()), now).filter(({ skuId }) => places.has(skuId))
  const stock = await stockOf(sellerId, offers, view.head)
  const found = new Set(offers.map(({ skuId }) => skuId))
  const unknown = [...codes.filter((code) => !found.has(called.get(code) ?? '')), ...skuIds.filter((skuId) => !found.has(skuId))]
  return { items: offers.map((offer) => offered(offer, stock.get(offer.skuId), now)), unknown: [...new Set(unknown)] }
})
