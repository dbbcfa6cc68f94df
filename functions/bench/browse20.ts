import './support/table'
import { newId } from '@shared/kernel/id'
import { handler } from '../catalog/listOfferedProducts'
import { handler as adjustStock } from '../inventory/adjustStock'
import { aCategory, aPriceList, aProduct, keeperOf, saved } from '../testing/goods'
import { eventOf, invoke } from '../testing/invoke'
import { aParty, aStaff, signedIn } from '../testing/world'
import { compared } from './support/compared'
import { line, round, sized } from './support/line'
import { prepared, recorded, sendBare } from './support/recorded'
import { stopEngine } from './support/table'

/**
 * A page of twenty products with the caller's own prices, of a base list and a level's, and live stock, in a warm Lambda: CPU of its
 * process and of the engine. Beside it the SDK's calls that it makes, sent without it.
 */
const goal = { ms: 2 }
const count = 60

const hq = await aParty()
const token = await keeperOf(hq)
const dealer = await aParty({ parentId: hq.partyId, kind: 'dealer', level: '省代' })
const dealerToken = await signedIn(await aStaff({ partyId: dealer.partyId }), dealer)
const { categoryId } = await aCategory(token)
const skuIds = Array.from({ length: count }, () => newId('sku'))
for (const [i, skuId] of skuIds.entries()) {
  await aProduct(token, { skuId, categoryId, name: `山里郎冷泡乌龙茶第${i}款`, spec: '500ml×24瓶', multiple: 24 })
}
const pricedAt = (price: number) => {
  const ladder = [240, 1200].map((from, step) => ({ from, price: price - 20 * (step + 1), per: 24 }))
  return skuIds.map((skuId) => ({ skuId, price, per: 24, ladder }))
}
await aPriceList(token, { lines: pricedAt(4000) })
await aPriceList(token, { kind: 'level', level: '省代', lines: pricedAt(3600) })
const lines = skuIds.map((skuId) => ({ skuId, counted: 24_000 }))
await saved(invoke(adjustStock, { body: { adjustmentId: newId('adj'), reason: '期初', lines }, token }))

const asked = () => eventOf({ method: 'GET', path: '/products', token: dealerToken })
async function browsed(event: ReturnType<typeof asked>) {
  const { statusCode, body = '' } = await handler(event)
  if (statusCode !== 200) throw new Error(`${statusCode} ${body}`)
  return body
}

const page = JSON.parse(await browsed(asked())) as { items: { price: number; sellable: number }[] }
if (page.items.length !== 20 || page.items.some(({ price, sellable }) => price !== 3600 || sellable !== 24_000))
  throw new Error('no full page')
const warm = asked()
const sent = await recorded(() => browsed(warm))
const calls = sent.map(({ name }) => name.replace('Command', ''))

const { ours, bare, ratio } = await compared({
  ...{ turns: sized(80, 4), each: sized(50, 10), warm: sized(1500, 40) },
  ours: { prepare: asked, run: browsed },
  bare: { prepare: () => prepared(sent, (text) => text), run: sendBare },
})
await stopEngine()
const ms = round(ours.own + ours.engine)
const figures = {
  calls,
  ms,
  handlerMs: ours.own,
  storeMs: ours.engine,
  callsMs: bare.own,
  callsStoreMs: bare.engine,
  handlerToCalls: ratio,
  busyMs: round(ours.all.own + ours.all.engine),
}
line('browse20', figures, goal, ms <= goal.ms)
