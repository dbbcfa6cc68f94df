import type { SellOut, SellOutSums } from '@shared/codes/sellOut'
import { plusDays } from '@shared/kernel/time'

interface Sum {
  name: string
  pieces: number
}

function summed<K extends string>(rows: readonly SellOut[], keyOf: (row: SellOut) => K, nameOf: (row: SellOut) => string): [K, Sum][] {
  const sums = new Map<K, Sum>()
  for (const row of rows) sums.set(keyOf(row), { name: nameOf(row), pieces: (sums.get(keyOf(row))?.pieces ?? 0) + row.pieces })
  return [...sums].sort(([a, one], [b, other]) => other.pieces - one.pieces || (a < b ? -1 : 1))
}

/** The same pieces three ways: every day of the period, also those on which nothing was sold; products and stores with the most first. */
export function sumsOf(rows: readonly SellOut[], { from, to }: { from: string; to: string }): Omit<SellOutSums, 'from' | 'to' | 'whole'> {
  const byDay = new Map(
    summed(
      rows,
      ({ day }) => day,
      ({ day }) => day,
    ),
  )
  const days: SellOutSums['days'] = []
  for (let day = from; day <= to; day = plusDays(day, 1)) days.push({ day, pieces: byDay.get(day)?.pieces ?? 0 })
  const products = summed(
    rows,
    ({ skuId }) => skuId,
    ({ name }) => name,
  )
  const stores = summed(
    rows,
    ({ storeId }) => storeId,
    ({ storeName }) => storeName,
  )
  return {
    pieces: rows.reduce((all, { pieces }) => all + pieces, 0),
    days,
    products: products.map(([skuId, sum]) => ({ skuId: skuId as SellOut['skuId'], ...sum })),
    stores: stores.map(([storeId, sum]) => ({ storeId: storeId as SellOut['storeId'], ...sum })),
  }
}
