import type { OfferedProduct } from '@shared/catalog/model'
import { chunkOf, isPlace } from '@shared/catalog/place'
import { finds } from '@shared/catalog/search'
import { isVisible } from '@shared/catalog/visible'
import { pageSize } from '@shared/kernel/page'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { PartyId } from '@shared/parties/model'
import { type Smallest, smallestFor } from '@shared/pricing/quote'
import { sellableShown } from '../inventory/store'
import { supplierOf } from '../parties/store'
import type { Read } from '../platform/along'
import type { Actor } from '../platform/auth'
import { fromCursor, toCursor } from '../platform/pages'
import { partyInReach } from '../platform/scope'
import { reads, runsOf, type Shelf, shelvesIn } from './rules/shelves'
import { type Head, headsOf, type Offered, offersOn, type Placed, productsOn, type View, viewFrom, wordedOn } from './store'

const shown = { eventually: true, range: true }

/** How the buyer asked for sees its seller's goods: the caller's own party, or another in reach. */
export async function viewOf(actor: Actor, buyerId: PartyId | undefined, read?: Read): Promise<{ view: View; sellerId: PartyId }> {
  const buyer = await partyInReach(actor, buyerId)
  const sellerId = supplierOf(buyer)
  if (!sellerId) throw new Refused('input.invalid', { issues: [{ field: 'buyerId', problem: '请先选择客户' }] })
  return { view: await viewFrom(await headsOf(sellerId, shown, read), { partyId: sellerId }, buyer, shown), sellerId }
}

export interface Asked {
  search?: string | undefined
  categoryId?: string | undefined
  after?: string | undefined
}

interface Page<T> {
  items: T[]
  next?: string
}

/** Where a page ended; anything but a place is refused, as a broken mark is. */
export function placeAfter(after: string | undefined): string | undefined {
  const place = after && fromCursor(after)
  if (place && !isPlace(place)) fromCursor('')
  return place
}

/** Reads shelf after shelf until a page is full. `next` is there when more may follow. */
async function walk<T extends { place: string }>(
  shelves: readonly Shelf[],
  after = '',
  read: (chunks: string[]) => Promise<T[]>,
): Promise<Page<T>> {
  const found: T[] = []
  for (const { chunks, last } of reads(shelves)) {
    found.push(...(await read(chunks)).filter(({ place }) => place > after))
    if (found.length > pageSize || (found.length === pageSize && !last)) {
      const items = found.slice(0, pageSize)
      return { items, next: toCursor(items.at(-1)!.place) }
    }
  }
  return { items: found }
}

/** Everything in the catalog. */
export function productPage(head: Head, { search, categoryId, after }: Asked): Promise<Page<Placed>> {
  const place = placeAfter(after)
  const shelves = shelvesIn(head.categories, { categoryId, after: place })
  const matches = search ? finds(search) : undefined
  return walk(shelves, place, async (chunks) =>
    matches ? (await wordedOn(head, chunks, shown)).filter(matches) : productsOn(head, chunks, { range: true }),
  )
}

/** An offer and its price for the least that can be ordered of it. */
export type Priced = Offered & { least: Smallest }

export const priced = (offers: readonly Offered[], now: Instant): Priced[] =>
  offers.flatMap((offer) => {
    const least = smallestFor(offer, now)
    return least ? [{ ...offer, least }] : []
  })

/** What the buyer may see and has a price for now. A search goes through the names first, and asks for prices of what it found only. */
export async function offeredPage(view: View, { search, categoryId, after }: Asked, now: Instant): Promise<Page<Priced>> {
  const place = placeAfter(after)
  const { head, ranges } = view
  const passes = (id: string) => ranges.length === 0 || ranges.some(({ categoryIds, skuIds }) => skuIds || (categoryIds?.has(id) ?? true))
  const shelves = shelvesIn(head.categories, { categoryId, after: place, passes })
  if (!search) return walk(shelves, place, async (chunks) => priced(await offersOn(view, chunks), now))

  const worded = await wordedOn(
    head,
    shelves.map(({ chunk }) => chunk),
    shown,
  )
  const found = worded.filter(finds(search)).filter((product) => isVisible(ranges, product))
  const wanted = new Set(found.map(({ skuId }) => skuId as string))
  const counts = new Map<string, number>()
  for (const { place } of found) counts.set(chunkOf(place), (counts.get(chunkOf(place)) ?? 0) + 1)
  const some = { ...view, reading: { eventually: true } }
  return walk(
    [...counts].map(([chunk, count]) => ({ chunk, count })),
    place,
    async (chunks) => priced(await offersOn(some, chunks), now).filter(({ skuId }) => wanted.has(skuId)),
  )
}

/** Sellable pieces by SKU: near places in one read, far ones apart. */
export async function stockOf(sellerId: PartyId, offers: readonly Offered[], { categories }: Head): Promise<Map<string, number>> {
  const runs = runsOf(
    offers.map(({ place }) => place),
    categories,
  )
  const levels = await Promise.all(runs.map(({ from, to }) => sellableShown(sellerId, from, to)))
  return new Map(levels.flatMap((some) => [...some].map(([skuId, sellable]) => [skuId, Math.max(0, sellable)] as const)))
}

/** As a buyer sees it. */
export function offered({ product, least }: Priced, sellable = 0, asOf: Instant): OfferedProduct {
  const { skuId, code, name, spec, gtin, categoryId, unit, cartonUnit, packSize, picture } = product
  const { price, per, rule: priceRule, quantity: minQuantity, multiple, ladder } = least
  const named = { skuId, code, name, spec, gtin, categoryId, unit, cartonUnit, packSize, picture }
  // Not spread: for the twenty of a page that is three times the work.
  return Object.assign(named, { price, per, priceRule, ladder, multiple, minQuantity, sellable, asOf })
}
