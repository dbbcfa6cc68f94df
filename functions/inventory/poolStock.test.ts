import '../testing/ownTable'
import { beforeAll, expect, it } from '@jest/globals'
import { placesOf } from '../catalog/store'
import { commit } from '../platform/table'
import { saved } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../testing/market'
import { ownTable } from '../testing/ownTable'
import { aShipment, receive } from '../testing/shipments'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler } from './poolStock'
import { changeLevel } from './store'

let market: Market
let dealer: Buyer, sibling: Buyer, store: Buyer

beforeAll(async () => {
  await ownTable
  market = await aMarket({ products: 2, stock: 1_000 })
  dealer = await aBuyerOf(market, {}, { name: '江南商贸' })
  sibling = await aBuyerOf(market, {}, { name: '塞北粮油' })
  const party = await aParty({ parentId: dealer.party.partyId, name: '惠民超市' })
  const staff = await aStaff({ partyId: party.partyId })
  store = { party, staff, token: await signedIn(staff, party) }
  const skuId = market.skuIds[0]!
  const place = (await placesOf([skuId])).get(skuId)!
  await commit(changeLevel(party.partyId, { skuId, place, change: 7 }))
  await commit(changeLevel(party.partyId, { skuId, place, change: -1 }, 'sold'))
  await saved(receive(sibling, await aShipment(market, sibling, [40])))
})

const pool = (token: string, query: Record<string, string> = {}) =>
  invoke(handler, { method: 'GET', token, query: { skuId: market.skuIds[0]!, ...query } })

it('tells of one product what HQ, dealers and stores have, each since when and by what', async () => {
  const { items, whole } = await saved(pool(market.adminToken))
  expect(whole).toBe(true)
  const told = items.map(({ name, kind, sellable, cause }: Record<string, unknown>) => [name, kind, sellable, cause])
  expect(told).toHaveLength(3)
  expect(told).toContainEqual([expect.any(String), 'hq', 960, 'sent'])
  expect(told).toContainEqual(['塞北粮油', 'dealer', 40, 'received'])
  expect(told).toContainEqual(['惠民超市', 'store', 6, 'sold'])
  for (const { asOf } of items) expect(Math.abs(Date.now() - Date.parse(asOf))).toBeLessThan(60_000)
})

it('a dealer sees itself and what is below it, a store itself', async () => {
  const names = async (token: string) => (await saved(pool(token))).items.map(({ name }: { name: string }) => name)
  expect(await names(dealer.token)).toEqual(['惠民超市'])
  expect(await names(store.token)).toEqual(['惠民超市'])
  expect(await names(sibling.token)).toEqual(['塞北粮油'])
  expect((await pool(dealer.token, { partyId: sibling.party.partyId })).status).toBe(403)
  expect((await pool(store.token, { partyId: dealer.party.partyId })).status).toBe(403)
})
