import { gtin14, isGtin } from '@shared/catalog/gtin'
import type { Category, CategoryId, Product } from '@shared/catalog/model'
import { chunkName, chunkOf, placeIn, shelfSize, slotOf } from '@shared/catalog/place'
import type { PartyId } from '@shared/parties/model'
import { type Key, table, type Write } from '../platform/table'
import { packedProduct, unpackedProduct, unzipped, zipped } from './packed'
import { catalogKey, type Head, headIn, placesOf, skuKey } from './store'

/**
 * Writes of what store.ts reads, and                        key
 * a product's code and bar code, each of one product only   pk  CODE#<code> | GTIN#<14 digits>   sk  the same
 */
const uniqueKey = (kind: 'CODE' | 'GTIN', value: string): Key => ({ pk: `${kind}#${value}`, sk: kind })
const uniqueKeys = ({ code, gtin }: Product): Key[] => [
  uniqueKey('CODE', code.toUpperCase()),
  ...(gtin ? [uniqueKey('GTIN', gtin14(gtin))] : []),
]

const shelfKey = (chunk: string): Key => ({ pk: catalogKey.pk, sk: `S#${chunk}` })
const wordsKey = (chunk: string): Key => ({ pk: catalogKey.pk, sk: `W#${chunk}` })

export async function headNow(reading = {}): Promise<Head & { founded: boolean }> {
  const row = await table.get(catalogKey, reading)
  return { ...headIn(row), founded: row !== undefined }
}

const packedCategories = (categories: readonly Category[]) => categories.map(({ categoryId, name }) => [categoryId, name])

/** The first who saves a category keeps the catalog, and has its own terms in the catalog's head. Holds unless the categories have changed since. */
export function writeCategories(before: Head & { founded: boolean }, keeper: PartyId, categories: readonly Category[]): Write {
  if (!before.founded) {
    const put = { hqId: keeper, categories: packedCategories(categories), productsVersion: 0, lists: {}, ranges: {}, rangesVersion: 0 }
    return { key: catalogKey, put, guard: { when: 'absent', otherwise: 'save.conflict' } }
  }
  return {
    key: catalogKey,
    set: { categories: packedCategories(categories) },
    guard: { when: { equal: { categories: packedCategories(before.categories) } }, otherwise: 'save.conflict' },
  }
}

/** Whose code or bar code each of these is; what is nobody's is absent. */
export async function skuIdsCalled(texts: readonly string[]): Promise<Map<string, Product['skuId']>> {
  const keys = texts.flatMap((text) => [
    ...(text ? [{ text, key: uniqueKey('CODE', text.toUpperCase()) }] : []),
    ...(isGtin(text) ? [{ text, key: uniqueKey('GTIN', gtin14(text)) }] : []),
  ])
  const rows = await table.getMany(
    keys.map(({ key }) => key),
    { eventually: true },
  )
  const found = new Map<string, Product['skuId']>()
  for (const [i, { text }] of keys.entries()) {
    const skuId = rows[i]?.skuId as Product['skuId'] | undefined
    if (skuId && !found.has(text)) found.set(text, skuId)
  }
  return found
}

/** One product, and the shelf on which it stands or will stand. */
export interface Standing {
  place: string | undefined
  stored: Product | undefined
  shelf: { chunk: string; saves: number; products: unknown[]; words: string[] }
}

/** `category` is the number of the one asked for, of a product that lies nowhere yet. */
export async function standingOf(skuId: Product['skuId'], head: Head, category: number): Promise<Standing> {
  const place = (await placesOf([skuId])).get(skuId)
  const chunk = place ? chunkOf(place) : chunkName(category, Math.floor((head.categories[category]?.count ?? 0) / shelfSize))
  const [row, worded] = await table.getMany([shelfKey(chunk), wordsKey(chunk)])
  const products = unzipped(row?.zip)
  const shelf = { chunk, saves: Number(row?.version ?? 0), products, words: unzipped(worded?.zip) as string[] }
  const categoryId = head.categories[Number.parseInt(chunk.slice(0, 2), 36)]?.categoryId as CategoryId
  const cells = place && products[slotOf(place)]
  return { place, stored: cells ? { ...unpackedProduct(cells), categoryId } : undefined, shelf }
}

/** Puts the product on its shelf, unless the shelf has changed since it was read. */
export function writeProduct(product: Product, words: string, { place, stored, shelf }: Standing, category: number): Write[] {
  const slot = place ? slotOf(place) : shelf.products.length
  const at = placeIn(shelf.chunk, slot)
  const zip = zipped(placed(shelf.products, slot, packedProduct(product)))
  const onShelf: Write =
    shelf.saves === 0
      ? { key: shelfKey(shelf.chunk), put: { zip }, guard: { when: 'absent', otherwise: 'save.conflict' } }
      : {
          key: shelfKey(shelf.chunk),
          set: { zip },
          guard: { when: { equal: { version: shelf.saves } }, otherwise: 'save.conflict' },
        }
  return [
    onShelf,
    { key: wordsKey(shelf.chunk), set: { zip: zipped(placed(shelf.words, slot, words)) } },
    { key: catalogKey, add: { productsVersion: 1, ...(!stored && { [`n${category}`]: 1 }) } },
    stored
      ? { key: skuKey(product.skuId), set: { place: at }, events: ['product.saved'] }
      : {
          key: skuKey(product.skuId),
          put: { place: at },
          events: ['product.saved'],
          guard: { when: 'absent', otherwise: 'save.conflict' },
        },
    ...uniques(product, stored),
  ]
}

const placed = <T>(all: readonly T[], slot: number, one: T): T[] => [...all.slice(0, slot), one, ...all.slice(slot + 1)]

/** A code that the product no longer has is free for another. */
function uniques(product: Product, stored: Product | undefined): Write[] {
  const [before, after] = [stored ? uniqueKeys(stored) : [], uniqueKeys(product)]
  const without = (keys: Key[], others: Key[]) => keys.filter(({ pk }) => !others.some((other) => other.pk === pk))
  return [
    ...without(after, before).map(
      (key): Write => ({
        key,
        put: { skuId: product.skuId },
        guard: {
          when: 'absent',
          otherwise: 'product.duplicate',
          detail: (found) => ({ field: key.sk === 'CODE' ? 'code' : 'gtin', usedBy: found?.skuId }),
        },
      }),
    ),
    ...without(before, after).map((key): Write => ({ key, delete: true })),
  ]
}
