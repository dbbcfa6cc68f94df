import { beforeAll, expect, it } from '@jest/globals'
import type { SellOutSums } from '@shared/codes/sellOut'
import { newId } from '@shared/kernel/id'
import { commit } from '../platform/table'
import { saved } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { metered } from '../testing/meter'
import { aParty, aStaff, signedIn } from '../testing/world'
import { addSale, type Sale } from './sellOutStore'
import { handler as sumSellOut } from './sumSellOut'
import { soldWeek } from './testing/soldWeek'

const [from, to] = ['2026-10-05', '2026-10-11']
let dealerId: string, token: string
let sold: Sale[]

beforeAll(async () => {
  const dealer = await aParty({ kind: 'dealer', name: '江南商贸' })
  dealerId = dealer.partyId
  token = await signedIn(await aStaff({ partyId: dealer.partyId }), dealer)
  sold = await soldWeek({ dealerId, skuIds: Array.from({ length: 5 }, () => newId('sku')), from, stores: 40 })
})

const sums = (query: Record<string, string>) => saved<SellOutSums>(invoke(sumSellOut, { method: 'GET', query, token }))
/** Counted another way. */
const piecesOf = (sales: readonly Sale[]) => sales.length
const inDays = (sales: readonly Sale[], days: readonly string[]) => sales.filter(({ day }) => days.includes(day))

it("of a dealer's week of a thousand rows are right, for a fifth of what each row by itself would cost", async () => {
  const { result, rru, wru } = await metered(() => sums({ from, to }))
  expect(result).toMatchObject({ pieces: piecesOf(sold), whole: true })
  expect(result.days.map(({ day, pieces }) => pieces === piecesOf(inDays(sold, [day])))).toEqual(Array(7).fill(true))
  expect(result.days.map(({ pieces }) => pieces)).toEqual([200, 200, 200, 200, 395, 0, 0])
  expect(result.products.map(({ pieces }) => pieces)).toEqual(Array(5).fill(239))
  expect(result.stores.map(({ pieces }) => pieces)).toEqual([...Array(39).fill(30), 25])
  expect(wru).toBe(0)
  expect(rru).toBeLessThanOrEqual(100)
})

it('of one day are of that day alone', async () => {
  const { result, rru } = await metered(() => sums({ from: '2026-10-09', to: '2026-10-09' }))
  expect(result).toMatchObject({ pieces: 395, whole: true })
  expect(rru).toBeLessThanOrEqual(32)
})

it('hold what a store sold for this dealer, and nothing that it sold for another between', async () => {
  const { storeId, storeName, skuId, name } = sold[0]!
  const between = (skuId: string, day: string, of: string): Sale => ({ storeId, storeName, skuId, name, day, dealerId: of })
  await commit(addSale(between(newId('sku'), '2026-10-07', newId('pty'))), addSale(between(skuId, '2026-10-10', dealerId)))
  const { pieces, stores, products } = await sums({ from, to })
  expect([pieces, products.length]).toEqual([piecesOf(sold) + 1, 5])
  expect(stores.find((one) => one.storeId === storeId)?.pieces).toBe(26)
})
