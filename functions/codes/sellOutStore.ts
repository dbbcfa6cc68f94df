import { SellOut } from '@shared/codes/sellOut'
import { plusDays } from '@shared/kernel/time'
import type { Party } from '@shared/parties/model'
import { type Key, type Item as Row, table, type Write } from '../platform/table'

/**
 * Reads and writes                                    key
 * what a store sold of a SKU on a day                 pk   SELLOUT#<storeId>          sk  <day>#<skuId>
 * what was sold on a day, of everybody                gsi1 SELLOUTON#<day>              /  <storeId>#<skuId>
 * what the stores of one dealer sold, day by day      gsi2 SELLOUTUNDER#<dealerId>      /  <day>#<storeId>#<skuId>
 */
const sellOutKey = (storeId: string, day: string, skuId: string): Key => ({ pk: `SELLOUT#${storeId}`, sk: `${day}#${skuId}` })

export interface Sale {
  storeId: string
  storeName: string
  /** From whom the store buys. */
  dealerId: string | undefined
  skuId: string
  name: string
  /** In Shanghai. */
  day: string
}

/** One piece more, in the commit that sells it: what is listed is the sum of what was sold. */
export const addSale = ({ dealerId, day, storeId, skuId, storeName, name }: Sale): Write => ({
  key: sellOutKey(storeId, day, skuId),
  set: {
    ...{ storeId, storeName, skuId, name, day, gsi1pk: `SELLOUTON#${day}`, gsi1sk: `${storeId}#${skuId}` },
    ...(dealerId && { gsi2pk: `SELLOUTUNDER#${dealerId}`, gsi2sk: `${day}#${storeId}#${skuId}` }),
  },
  add: { pieces: 1 },
})

/** One more than `limit` tells that there is more; `sortKey` is where the next page goes on. */
type Found = { sellOut: SellOut; sortKey: string }

/** An index says which rows; the counts are the rows' own. */
async function whole(rows: readonly Row[], sortKeyOf: (row: Row) => string): Promise<Found[]> {
  const found = await table.getMany(
    rows.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })),
    { eventually: true },
  )
  return found.flatMap((row) => (row ? [{ sellOut: SellOut.parse(row), sortKey: sortKeyOf(row) }] : []))
}

export async function soldBy(storeId: string, before: string, limit: number): Promise<Found[]> {
  const rows = await table.query({ pk: `SELLOUT#${storeId}`, sk: { below: before }, newestFirst: true, limit })
  return rows.map((row) => ({ sellOut: SellOut.parse(row), sortKey: String(row.sk) }))
}

export async function soldUnder(dealerId: string, before: string, limit: number): Promise<Found[]> {
  const rows = await table.query({ index: 'gsi2', pk: `SELLOUTUNDER#${dealerId}`, sk: { below: before }, newestFirst: true, limit })
  return whole(rows, ({ gsi2sk }) => String(gsi2sk))
}

export async function soldOn(day: string, after: string | undefined, limit: number): Promise<Found[]> {
  const rows = await table.query({ index: 'gsi1', pk: `SELLOUTON#${day}`, ...(after && { sk: { above: after } }), limit })
  return whole(rows, ({ gsi1sk }) => String(gsi1sk))
}

/** Of a store, a dealer's stores, or at HQ of everybody, all days from one to another; at most `most` rows. */
export async function soldWithin({ kind, partyId }: Pick<Party, 'kind' | 'partyId'>, { from, to }: Days, most: number): Promise<SellOut[]> {
  const sk = { from, to: `${to}~` }
  if (kind === 'store') return (await table.query({ pk: `SELLOUT#${partyId}`, sk, limit: most })).map((row) => SellOut.parse(row))
  if (kind === 'dealer') return storeByStore(await table.query({ index: 'gsi2', pk: `SELLOUTUNDER#${partyId}`, sk, limit: most }))
  const found: Row[] = []
  for (let day = from; day <= to && found.length < most; day = plusDays(day, 1))
    found.push(...(await table.query({ index: 'gsi1', pk: `SELLOUTON#${day}`, limit: most - found.length })))
  return storeByStore(found)
}

interface Days {
  from: string
  to: string
}

/** An index says which rows; each store's lie together, so that a range of them costs a fifth of as many rows asked for one by one. */
async function storeByStore(rows: readonly Row[]): Promise<SellOut[]> {
  const wanted = new Map<string, string[]>()
  for (const { pk, sk } of rows) wanted.set(String(pk), [...(wanted.get(String(pk)) ?? []), String(sk)])
  const found = await Promise.all(
    [...wanted].map(async ([pk, sks]) => {
      const inOrder = [...sks].sort()
      const sold = await table.query({ pk, sk: { from: inOrder[0]!, to: inOrder.at(-1)! }, eventually: true })
      const ours = new Set(sks)
      // A store that has changed its supplier sold for another as well.
      return sold.filter(({ sk }) => ours.has(String(sk))).map((row) => SellOut.parse(row))
    }),
  )
  return found.flat()
}
