import type { Category, Product } from '@shared/catalog/model'
import { categoryOf, chunkOf, placeIn } from '@shared/catalog/place'
import { type Bounds, isVisible } from '@shared/catalog/visible'
import type { Party } from '@shared/parties/model'
import type { ListKind, ListPrice, Offer } from '@shared/pricing/model'
import { type Item, type Key, table } from '../platform/table'
import { chunksOf, type Family, keep, type Reading, recall } from './chunks'
import { unpackedPrice, unpackedProduct, unzipped } from './packed'

/**
 * Products lie twenty to a shelf. Where one lies is fixed for life: its place `<category>#<chunk>#<slot>` is also the sort key of its stock,
 * and prices lie in chunks of the same name, so that a page of twenty is one range of each.
 *
 * Reads and writes                                          key
 * categories, how full they are, HQ's terms                 pk  CATALOG                        sk  HEAD
 * another seller's terms: versions of its lists and ranges  pk  TERMS#<sellerId>               sk  HEAD
 * twenty products                                           pk  CATALOG                        sk  S#<category>#<chunk>
 * their names in pinyin, for the search                     pk  CATALOG                        sk  W#<category>#<chunk>
 * where a product lies                                      pk  SKU#<skuId>                    sk  SKU
 * the prices of twenty products in one list                 pk  PRICES#<sellerId>#<audience>   sk  P#<category>#<chunk>
 * a visible range                                           pk  RANGE#<rangeId>                sk  RANGE
 */
export const catalogKey: Key = { pk: 'CATALOG', sk: 'HEAD' }
export const termsKey = (sellerId: string): Key => ({ pk: `TERMS#${sellerId}`, sk: 'HEAD' })
export const skuKey = (skuId: string): Key => ({ pk: `SKU#${skuId}`, sk: 'SKU' })
export const pricesPk = (sellerId: string, audience: string) => `PRICES#${sellerId}#${audience}`
export const rangeKey = (rangeId: string): Key => ({ pk: `RANGE#${rangeId}`, sk: 'RANGE' })

/** Whose lists they are: everyone's, a level's or one buyer's. */
export const audienceOf = (kind: ListKind, whose = '') => (kind === 'base' ? 'BASE' : `${kind.toUpperCase()}#${whose}`)

export type Placed = Product & { place: string }

/** What a seller offers, by version: lists by audience, ranges with the levels to which they apply. */
interface Terms {
  lists: Record<string, number>
  ranges: Record<string, [version: number, ...levels: string[]]>
}
const noTerms: Terms = { lists: {}, ranges: {} }
const termsIn = (row: Item | undefined): Terms => (row?.lists ? (row as unknown as Terms) : noTerms)

/** A catalog's categories in the order of their shelves. */
export interface Head {
  version: number
  categories: (Category & { count: number })[]
}

export function headIn(row: Item | undefined): Head {
  const categories = (row?.categories ?? []) as [Category['categoryId'], string][]
  return {
    version: Number(row?.productsVersion ?? 0),
    categories: categories.map(([categoryId, name], i) => ({ categoryId, name, count: Number(row?.[`n${i}`] ?? 0) })),
  }
}

/** The first seller's terms stand in the head of the catalog itself: HQ sells most, and a page of its goods is one row cheaper. */
let hqId: string | undefined
export const headKeys = (sellerId: string): Key[] => (sellerId === hqId ? [catalogKey] : [catalogKey, termsKey(sellerId)])

export const shelves = ({ version, categories }: Head): Family<Placed[]> => ({
  pk: catalogKey.pk,
  prefix: 'S#',
  version,
  read: (row, chunk) => {
    const categoryId = categories[categoryOf(chunk)]?.categoryId
    return unzipped(row?.zip).map((cells, slot) => ({
      ...unpackedProduct(cells),
      categoryId: categoryId!,
      place: placeIn(chunk, slot),
    }))
  },
})

type Prices = Map<number, ListPrice[]>

const list = (sellerId: string, kind: ListKind, whose: string | undefined, version: number): Family<Prices> => ({
  pk: pricesPk(sellerId, audienceOf(kind, whose)),
  prefix: 'P#',
  version,
  read: (row) =>
    new Map(
      (unzipped(row?.zip) as [number, ...unknown[]][]).map(([slot, ...prices]) => [
        slot,
        prices.map((cells) => unpackedPrice(kind, cells)),
      ]),
    ),
})

/** The heads to show from: on a cold start the catalog's tells whether the seller has another, which saves reading one that is not there. */
export async function headsOf(sellerId: string, reading: Reading, read = table.getMany): Promise<(Item | undefined)[]> {
  if (hqId) return read(headKeys(sellerId), reading)
  const catalog = await table.get(catalogKey, reading)
  hqId = catalog?.hqId as string | undefined
  return hqId === sellerId ? [catalog] : [catalog, await table.get(termsKey(sellerId), reading)]
}

/** The head of HQ's goods, read along with who looks at them: as consistently as that it costs half a unit more, but no call. Two heads would cost too much. */
export const headAlong = ({ sellerId }: { sellerId: string | undefined }): Key[] => (sellerId && sellerId === hqId ? [catalogKey] : [])

/** How one buyer sees the catalog of one seller: which ranges bound it, which lists price it, in order of precedence. */
export interface View {
  head: Head
  ranges: readonly Bounds[]
  lists: readonly Family<Prices>[]
  reading: Reading
}

export async function viewFrom(
  heads: readonly (Item | undefined)[],
  seller: Pick<Party, 'partyId'>,
  buyer: Party,
  reading: Reading = {},
): Promise<View> {
  const [catalog, own] = heads
  hqId ??= catalog?.hqId as string | undefined
  const sellerId = seller.partyId
  const { lists, ranges } = termsIn(catalog?.hqId === sellerId ? catalog : own)
  const mine = buyer.terms?.[sellerId]
  const versions: [ListKind, string | undefined, number | undefined][] = [
    ['contract', buyer.partyId, mine?.contract],
    ['party', buyer.partyId, mine?.party],
    ['level', buyer.level, buyer.level === undefined ? undefined : lists[audienceOf('level', buyer.level)]],
    ['base', undefined, lists[audienceOf('base')]],
  ]
  const applying = Object.entries(ranges).filter(
    ([id, [, ...levels]]) => mine?.rangeIds?.includes(id) || (buyer.level && levels.includes(buyer.level)),
  )
  const families = applying.map(([id, [version]]): Family<Bounds> => ({ pk: `RANGE#${id}`, prefix: 'RANGE', version, read: boundsIn }))
  const bounds = families.length > 0 ? await chunksOf(families, [''], reading) : []
  return {
    head: headIn(catalog),
    ranges: bounds.map((found) => found.get('')!),
    lists: versions.flatMap(([kind, whose, version]) => (version ? [list(sellerId, kind, whose, version)] : [])),
    reading,
  }
}

/** The words by which a name is found, shelf by shelf. */
export const pinyin = ({ version }: Head): Family<string[]> => ({
  pk: catalogKey.pk,
  prefix: 'W#',
  version,
  read: (row) => unzipped(row?.zip) as string[],
})

/** Everything that lies on these shelves, whoever may see it. */
export async function productsOn(head: Head, chunks: readonly string[], reading: Reading): Promise<Placed[]> {
  const [found] = await chunksOf([shelves(head)] as const, chunks, reading)
  return chunks.flatMap((chunk) => found.get(chunk)!)
}

/** The same, with the words by which each name is found. */
export async function wordedOn(head: Head, chunks: readonly string[], reading: Reading): Promise<(Placed & { words: string })[]> {
  const [products, words] = await chunksOf([shelves(head), pinyin(head)] as const, chunks, reading)
  return chunks.flatMap((chunk) => products.get(chunk)!.map((product, slot) => ({ ...product, words: words.get(chunk)![slot] ?? '' })))
}

/** A product with every price that this buyer's lists have for it. */
export type Offered = Offer & { place: string; product: Placed }

/** What this buyer may see and order on these shelves. A hidden product is absent, as if there were none. */
export async function offersOn({ head, ranges, lists, reading }: View, names: readonly string[]): Promise<Offered[]> {
  const [products, ...prices] = await chunksOf([shelves(head), ...lists] as const, names, reading)
  return names.flatMap((name) =>
    products.get(name)!.flatMap((product, slot) => {
      if (!product.onSale || !isVisible(ranges, product)) return []
      const { skuId, name: called, multiple, minQuantity, packSize, place } = product
      return [
        {
          skuId,
          name: called,
          multiple,
          minQuantity,
          packSize,
          place,
          product,
          prices: prices.flatMap((list) => list.get(name)!.get(slot) ?? []),
        },
      ]
    }),
  )
}

/** The offers of these SKUs to this buyer. `heads` are the rows of `headKeys`, read with the same consistency. */
export async function offersFrom(
  heads: readonly (Item | undefined)[],
  seller: Pick<Party, 'partyId'>,
  buyer: Party,
  skuIds: readonly string[],
  reading: Reading = {},
): Promise<Map<string, Offered>> {
  const [view, places] = await Promise.all([viewFrom(heads, seller, buyer, reading), placesOf(skuIds)])
  const offers = await offersOn(view, [...new Set([...places.values()].map(chunkOf))].sort())
  return new Map(offers.filter(({ skuId }) => places.has(skuId)).map((offer) => [offer.skuId, offer]))
}

/** Where these products lie, which never changes; one that does not exist is absent. */
export async function placesOf(skuIds: readonly string[], reading: Reading = {}): Promise<Map<string, string>> {
  const known = new Map(skuIds.map((skuId) => [skuId, recall(skuId, 0, false)?.value as string | undefined]))
  const wanted = [...known].flatMap(([skuId, place]) => (place ? [] : [skuId]))
  const rows = wanted.length > 0 ? await table.getMany(wanted.map(skuKey), reading) : []
  for (const [i, skuId] of wanted.entries()) {
    const place = rows[i]?.place as string | undefined
    if (place) keep(skuId, 0, place, true)
    known.set(skuId, place)
  }
  return new Map([...known].flatMap(([skuId, place]) => (place ? [[skuId, place] as const] : [])))
}

/** The products themselves, whoever may see them. */
export async function productsBy(skuIds: readonly string[], reading: Reading = {}): Promise<Map<string, Placed>> {
  const [row, places] = await Promise.all([table.get(catalogKey, reading), placesOf(skuIds)])
  const found = await productsOn(headIn(row), [...new Set([...places.values()].map(chunkOf))].sort(), reading)
  return new Map(found.filter(({ skuId }) => places.has(skuId)).map((product) => [product.skuId, product]))
}

function boundsIn(row: Item | undefined): Bounds {
  const { categoryIds, skuIds, exceptSkuIds } = (row?.summary ?? { skuIds: [] }) as Record<string, string[] | undefined>
  return { categoryIds: categoryIds && new Set(categoryIds), skuIds: skuIds && new Set(skuIds), exceptSkuIds: new Set(exceptSkuIds) }
}
