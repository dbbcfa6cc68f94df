import { type ListId, PriceList } from '@shared/catalog/model'
import { chunkOf, placeIn, slotOf } from '@shared/catalog/place'
import type { Instant } from '@shared/kernel/time'
import type { ListPrice } from '@shared/pricing/model'
import { type Item, type Key, table, type Write } from '../platform/table'
import { packedPrice, unpackedPrice, unzipped, zipped } from './packed'
import { audienceOf, catalogKey, pricesPk, termsKey } from './store'

/**
 * Writes of what store.ts reads, and           key
 * one price list                               pk   PRICELIST#<listId>             sk  PRICELIST
 * a seller's lists                             gsi1 PRICELISTS#<sellerId>            /   <kind>#<whose>#<listId>
 * which list an audience has                   pk   PRICES#<sellerId>#<audience>   sk  LIST
 * what a change was, for ever                  pk   PRICES#<sellerId>#<audience>   sk  CHANGE#<version>
 */
const listKey = (listId: string): Key => ({ pk: `PRICELIST#${listId}`, sk: 'PRICELIST' })
const pricesOf = (list: Audience) => pricesPk(list.sellerId, audienceOf(list.kind, list.level ?? list.partyId))

type Audience = Pick<PriceList, 'sellerId' | 'kind' | 'level' | 'partyId'>
type Entry = Omit<ListPrice, 'kind'>

export async function priceListOf(listId: ListId): Promise<PriceList | undefined> {
  const row = await table.get(listKey(listId))
  return row && PriceList.parse(row.summary)
}

/** The list as it stands, and the one that its audience has already. */
export async function listStanding(listId: ListId, audience: Audience) {
  const [row, taken] = await table.getMany([listKey(listId), { pk: pricesOf(audience), sk: 'LIST' }])
  return { list: row && PriceList.parse(row.summary), takenBy: taken?.listId as ListId | undefined }
}

const gsi1 = ({ sellerId, kind, level, partyId, listId }: PriceList) => ({
  gsi1pk: `PRICELISTS#${sellerId}`,
  gsi1sk: `${kind}#${level ?? partyId ?? ''}#${listId}`,
})

export async function priceListsOf(sellerId: string, after: string | undefined, limit: number) {
  const rows = await table.query({ index: 'gsi1', pk: `PRICELISTS#${sellerId}`, ...(after && { sk: { above: after } }), limit })
  return rows.map((row) => ({ sortKey: String(row.gsi1sk), list: PriceList.parse(row.summary) }))
}

/** The prices at some places, by chunk: what a chunk holds beside them is written back with it. */
export async function pricesAt(list: Audience, chunks: readonly string[]): Promise<Map<string, Map<number, Entry[]>>> {
  const rows = await table.getMany(chunks.map((chunk) => ({ pk: pricesOf(list), sk: `P#${chunk}` })))
  return new Map(chunks.map((chunk, i) => [chunk, entriesIn(rows[i])]))
}

/** The prices behind a place, chunk by chunk; every chunk has one at least. */
export async function pricesFrom(list: Audience, after: string, chunks: number): Promise<{ place: string; entries: Entry[] }[]> {
  const rows = await table.query({ pk: pricesOf(list), sk: { from: `P#${chunkOf(after)}`, to: 'P#~' }, limit: chunks })
  const placed = rows.flatMap((row) =>
    [...entriesIn(row)].map(([slot, entries]) => ({ place: placeIn(String(row.sk).slice(2), slot), entries })),
  )
  return placed.filter(({ place }) => place > after)
}

const entriesIn = (row: Item | undefined): Map<number, Entry[]> =>
  new Map((unzipped(row?.zip) as [number, ...unknown[]][]).map(([slot, ...prices]) => [slot, prices.map(entryOf)]))

function entryOf(cells: unknown): Entry {
  const { kind: _, ...entry } = unpackedPrice('base', cells)
  return entry
}

const changeSk = (version: number) => `CHANGE#${String(version).padStart(6, '0')}`

/** What one change of a list was: by whom, when, and the prices that it set. */
export interface Changed {
  version: number
  at: Instant
  by: { staffId: string; name: string }
  name: string
  prices: [skuId: string, entry: Entry][]
}

/** The changes of a list, the newest first: those before a version. */
export async function changesBefore(list: Audience, version: number, limit: number): Promise<Changed[]> {
  const sk = { from: changeSk(0), to: changeSk(version - 1) }
  const rows = await table.query({ pk: pricesOf(list), sk, newestFirst: true, limit, eventually: true })
  return rows.map(({ sk: key, at, by, byName, name, prices }) => ({
    version: Number(String(key).slice(changeSk(0).indexOf('#') + 1)),
    at: String(at),
    by: { staffId: String(by), name: String(byName ?? '') },
    name: String(name),
    prices: (prices as [string, ...unknown[]][]).map(([skuId, ...cells]) => [skuId, entryOf(cells)]),
  }))
}

export interface Change {
  list: PriceList
  isNew: boolean
  by: string
  byName: string
  at: Instant
  /** The new prices by place, and the SKU that lies there. */
  changed: readonly { skuId: string; place: string; entries: readonly Entry[] }[]
  /** Everything that the touched chunks held. */
  before: ReadonlyMap<string, ReadonlyMap<number, readonly Entry[]>>
}

/** One version of a list: its head says who goes first, so the chunks need no guards of their own. */
export function writeList({ list, isNew, by, byName, at, changed, before }: Change): Write[] {
  const pk = pricesOf(list)
  const events = ['priceList.saved' as const]
  const otherwise = 'save.conflict'
  const chunks = new Set(changed.map(({ place }) => chunkOf(place)))
  return [
    isNew
      ? { key: listKey(list.listId), put: { summary: list, ...gsi1(list) }, events, guard: { when: 'absent', otherwise } }
      : { key: listKey(list.listId), set: { summary: list }, events, guard: { when: { equal: { version: list.version - 1 } }, otherwise } },
    ...(isNew ? [{ key: { pk, sk: 'LIST' }, put: { listId: list.listId }, guard: { when: 'absent', otherwise } } as const] : []),
    {
      key: { pk, sk: changeSk(list.version) },
      put: {
        by,
        byName,
        at,
        name: list.name,
        prices: changed.map(({ skuId, entries }) => [skuId, ...packedPrice(entries.find(({ version }) => version === list.version)!)]),
      },
      guard: { when: 'absent', otherwise },
    },
    ...[...chunks].map((chunk): Write => {
      const prices = new Map(before.get(chunk))
      for (const { place, entries } of changed) if (chunkOf(place) === chunk) prices.set(slotOf(place), entries)
      const packed = [...prices].sort(([a], [b]) => a - b).map(([slot, entries]) => [slot, ...entries.map(packedPrice)])
      return { key: { pk, sk: `P#${chunk}` }, set: { zip: zipped(packed) } }
    }),
  ]
}

/** Whether the seller's terms have a row of their own yet, or stand in the catalog's head. */
export async function termsStanding(sellerId: string): Promise<'catalog' | 'own' | 'none'> {
  const [catalog, own] = await table.getMany([catalogKey, termsKey(sellerId)])
  return catalog?.hqId === sellerId ? 'catalog' : own ? 'own' : 'none'
}

/** Tells every reader that a list has another version. */
export function writeListVersion({ sellerId, kind, level, version }: PriceList, standing: 'catalog' | 'own' | 'none'): Write {
  const audience = audienceOf(kind, level)
  if (standing === 'none') {
    const put = { lists: { [audience]: version }, ranges: {}, rangesVersion: 0 }
    return { key: termsKey(sellerId), put, guard: { when: 'absent', otherwise: 'save.conflict' } }
  }
  return { key: standing === 'catalog' ? catalogKey : termsKey(sellerId), set: { [`lists.${audience}`]: version } }
}
