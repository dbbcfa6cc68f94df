import { expect, it } from '@jest/globals'
import type { SellOut } from '@shared/codes/sellOut'
import { sumsOf } from './sellOut'

const sold = (store: number, sku: number, day: string, pieces: number): SellOut => ({
  ...{ storeId: `pty_${store}` as never, storeName: `店 ${store}`, skuId: `sku_${sku}` as never, name: `货 ${sku}`, day, pieces },
})

it('sums the same pieces by day, product and store, and leaves out no day', () => {
  const rows = [sold(1, 1, '2026-11-19', 2), sold(1, 2, '2026-11-21', 3), sold(2, 2, '2026-11-21', 4), sold(2, 1, '2026-11-21', 1)]
  const sums = sumsOf(rows, { from: '2026-11-19', to: '2026-11-21' })
  expect(sums.pieces).toBe(10)
  expect(sums.days.map(({ pieces }) => pieces)).toEqual([2, 0, 8])
  expect(sums.products.map(({ name, pieces }) => [name, pieces])).toEqual([
    ['货 2', 7],
    ['货 1', 3],
  ])
  // As many as another: by id, so that they stand still.
  expect(sums.stores.map(({ storeId, pieces }) => [storeId, pieces])).toEqual([
    ['pty_1', 5],
    ['pty_2', 5],
  ])
})

it('of nothing is nothing, day by day', () => {
  expect(sumsOf([], { from: '2026-11-21', to: '2026-11-22' })).toMatchObject({ pieces: 0, products: [], stores: [], days: [{}, {}] })
})
