import { getPriceList, listPriceLists, saveCategory, savePriceList, saveProduct, saveVisibleRange } from '@shared/catalog/api'
import type { ListId } from '@shared/catalog/model'
import { plusMs } from '@shared/kernel/time'
import type { Client } from './client'
import { dealers, type PartyKey, partyIds } from './data/parties'
import { leaderOf, type PersonKey } from './data/people'
import { priceLists, priceRise, type SeedList } from './data/prices'
import { categories, categoryIds, products, type SeedProduct, skuIds } from './data/products'
import { ranges } from './data/ranges'
import { type Stage, stage } from './stages'

const manager: PersonKey = 'hq-channel-manager'
const keeperOf = (seller: PartyKey) => (seller === 'hq' ? manager : leaderOf(seller).key)

/** Goods, who may see them, and what they cost. */
export function goodsStages(client: Client, now: string): Stage[] {
  const standing = new Map<PartyKey, Set<ListId>>()
  const bySeller = (['hq', ...dealers.map(({ key }) => key)] as PartyKey[]).map((seller) =>
    priceLists.filter((list) => list.seller === seller),
  )
  return [
    // One after the other: each takes the next place in the catalog, which is to be the same every time.
    stage('categories', 1, categories, ({ categoryId, name }) => client.call(manager, saveCategory, { categoryId, name })),
    stage('products', 1, products, (product) => client.call(manager, saveProduct, saved(product))),
    stage('visible ranges', 1, ranges, ({ rangeId, name, levels, parties, skus, except }) =>
      client.call(manager, saveVisibleRange, {
        ...{ rangeId, name, levels, partyIds: parties.map((key) => partyIds[key]) },
        ...{ exceptSkuIds: except.map((code) => skuIds[code]), ...(skus && { skuIds: skus.map((code) => skuIds[code]) }) },
      }),
    ),
    stage('price lists', 4, bySeller, async (lists) => {
      for (const list of lists) await price(client, list, now, standing)
    }),
    stage('a price rise', 1, [priceRise], () => raise(client, now)),
  ]
}

function saved({ category, only: _o, price: _p, per: _r, ...product }: SeedProduct) {
  return { ...product, categoryId: categoryIds[category], cartonUnit: '箱' }
}

/** Only where there is none yet: a list that stands has gone on since. */
async function price(client: Client, list: SeedList, now: string, standing: Map<PartyKey, Set<ListId>>) {
  const { seller, party, until, ...rest } = list
  const by = keeperOf(seller)
  if (!standing.has(seller)) {
    const { items } = await client.call(by, listPriceLists, {})
    standing.set(seller, new Set(items.map(({ listId }) => listId)))
  }
  if (standing.get(seller)!.has(list.listId)) return
  const input = { ...rest, ...(party && { partyId: partyIds[party] }), ...(until && { until: until(now) }) }
  // Before the first order, whose prices they are.
  await client.call(by, savePriceList, input, plusMs(now, -70 * 24 * 3600_000))
}

async function raise(client: Client, now: string) {
  const { listId, effectiveAt, lines } = priceRise
  const { list } = await client.call(manager, getPriceList, { listId })
  if (list.version > 1) return
  const { name, kind, level } = list
  await client.call(manager, savePriceList, { listId, name, kind, level, effectiveAt: effectiveAt(now), lines })
}
