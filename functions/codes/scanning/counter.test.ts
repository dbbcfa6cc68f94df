import '../../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CodeBatch } from '@shared/codes/model'
import type { SellOut } from '@shared/codes/sellOut'
import { newId } from '@shared/kernel/id'
import type { Shipment } from '@shared/shipments/model'
import { handler as setCreditLine } from '../../credit/setCreditLine'
import { stockFrom } from '../../inventory/store'
import { table } from '../../platform/table'
import { aBatch, scanOut } from '../../testing/coded'
import { aPriceList, saved } from '../../testing/goods'
import { invoke } from '../../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../../testing/market'
import { ownTable } from '../../testing/ownTable'
import { aShipment, receive } from '../../testing/shipments'
import { aParty, aStaff, signedIn } from '../../testing/world'
import { handler as getCodeHistory } from '../getCodeHistory'
import { handler as getLoad } from '../getLoad'
import { handler as listSellOut } from '../listSellOut'
import { handler as scanCode } from '../scanCode'
import { itemKey } from '../scanStore'
import { caseAt, containerUri, uriAt } from '../serials/uris'
import { handler as sumSellOut } from '../sumSellOut'
import { handler as voidCodes } from '../voidCodes'

let market: Market
let dealer: Buyer, store: Buyer, neighbour: Buyer
let batch: CodeBatch
/** What the store has received, by scan of its dealer. */
let shipment: Shipment

async function aStoreOf(seller: Buyer, name: string): Promise<Buyer> {
  const party = await aParty({ parentId: seller.party.partyId, name, division: '310101' })
  const staff = await aStaff({ partyId: party.partyId })
  const granted = { buyerId: party.partyId, limit: 100_000_000, overLimit: 'refuse', term: { kind: 'days', days: 30 } }
  await saved(invoke(setCreditLine, { method: 'PUT', body: granted, token: seller.token }))
  return { party, staff, token: await signedIn(staff, party) }
}

beforeAll(async () => {
  await ownTable
  market = await aMarket({ stock: 10_000 })
  dealer = await aBuyerOf(market, {}, { name: '江南商贸' })
  store = await aStoreOf(dealer, '惠民超市')
  neighbour = await aStoreOf(dealer, '平江便利')
  await aPriceList(dealer.token, { lines: [{ skuId: market.skuIds[0]!, price: 1200, per: 1 }] })
  batch = await aBatch(market)
  const first = await aShipment(market, dealer, [500])
  await saved(
    scanOut(
      first.shipmentId,
      Array.from({ length: 50 }, (_, n) => containerUri(batch, caseAt(batch, n))),
      market.adminToken,
    ),
  )
  await saved(receive(dealer, first))
  shipment = await aShipment({ ...market, adminToken: dealer.token }, store, [200])
  const cases = Array.from({ length: 20 }, (_, n) => containerUri(batch, caseAt(batch, n)))
  await saved(scanOut(shipment.shipmentId, cases, dealer.token))
  await saved(receive(store, shipment))
})

const scan = (index: number, purpose: string, by: Buyer = store, more: object = {}) =>
  invoke(scanCode, { body: { scanId: newId('scn'), uri: uriAt(batch, index), purpose, ...more }, token: by.token })
const sellable = async (of: Buyer = store) => (await stockFrom(of.party.partyId, undefined, 1))[0]?.sellable ?? 0
const soldBy = async (query: Record<string, string>, token: string) =>
  (await saved<{ items: SellOut[] }>(invoke(listSellOut, { method: 'GET', query, token }))).items
const pieces = (items: readonly SellOut[]) => items.reduce((all, one) => all + one.pieces, 0)

describe('a store sells by scan', () => {
  it('one piece of its stock, seen at once by the store, its dealer and HQ', async () => {
    const before = await sellable()
    const { status, body } = await scan(1, 'sell', store, { at: '2026-11-20T17:00:00.000Z' })
    expect([status, body]).toMatchObject([
      200,
      { verdict: 'genuine', soldAt: '2026-11-20T17:00:00.000Z', custody: { holderName: '惠民超市' } },
    ])
    expect(await sellable()).toBe(before - 1)
    const row = {
      storeId: store.party.partyId,
      storeName: '惠民超市',
      skuId: market.skuIds[0],
      name: expect.any(String),
      day: '2026-11-21',
      pieces: 1,
    }
    expect(await soldBy({}, store.token)).toEqual([row])
    expect(await soldBy({}, dealer.token)).toEqual([row])
    expect(await soldBy({ day: '2026-11-21' }, market.adminToken)).toEqual([row])
    expect(await soldBy({ partyId: store.party.partyId, day: '2026-11-20' }, market.adminToken)).toEqual([])
    const sums = (query: Record<string, string>, token: string) => saved(invoke(sumSellOut, { method: 'GET', query, token }))
    const [from, to] = ['2026-11-20', '2026-11-22']
    const told = {
      ...{ from, to, pieces: 1, whole: true },
      days: [
        { day: from, pieces: 0 },
        { day: '2026-11-21', pieces: 1 },
        { day: to, pieces: 0 },
      ],
      products: [{ skuId: market.skuIds[0], name: expect.any(String), pieces: 1 }],
      stores: [{ storeId: store.party.partyId, name: '惠民超市', pieces: 1 }],
    }
    for (const token of [store.token, dealer.token, market.adminToken]) expect(await sums({ from, to }, token)).toEqual(told)
    expect((await sums({ from, to }, neighbour.token)).pieces).toBe(0)
    expect((await invoke(sumSellOut, { method: 'GET', query: { from, to: '2026-12-31' }, token: store.token })).status).toBe(400)
    expect((await table.get(itemKey(uriAt(batch, 1).slice(-20))))?.events).toMatchObject([
      { name: 'code.scanned', data: { purpose: 'sell', at: '2026-11-20T17:00:00.000Z', toldAt: expect.any(String) } },
      { name: 'code.sold', data: { storeId: store.party.partyId, dealerId: dealer.party.partyId, skuId: market.skuIds[0] } },
    ])
  })

  it('once: the same scan again is the same answer, another is refused', async () => {
    const before = await sellable()
    const scanId = newId('scn')
    const first = await scan(2, 'sell', store, { scanId })
    expect(await scan(2, 'sell', store, { scanId })).toEqual(first)
    expect((await scan(2, 'sell')).body).toMatchObject({ code: 'code.sold', detail: { soldAt: expect.any(String) } })
    expect((await scan(2, 'sell', neighbour)).body).toEqual({ code: 'code.sold', message: expect.any(String), detail: {} })
    expect(await sellable()).toBe(before - 1)
  })

  it('once, however many tills scan it at the same moment', async () => {
    const before = [await sellable(), pieces(await soldBy({}, store.token))]
    const answers = await Promise.all(Array.from({ length: 20 }, () => scan(3, 'sell')))
    expect(answers.map(({ body }) => body.code ?? 'sold').sort()).toEqual([...Array(19).fill('code.sold'), 'sold'])
    expect([await sellable(), pieces(await soldBy({}, store.token))]).toEqual([before[0]! - 1, before[1]! + 1])
  })

  it('not what it does not hold, what is void, or what it has no stock of', async () => {
    expect((await scan(4, 'sell', neighbour)).body.code).toBe('case.notHeld')
    expect((await scan(250, 'sell')).body.code).toBe('case.notHeld')
    expect((await scan(700, 'sell')).body).toMatchObject({ verdict: 'notShipped', actions: ['report'] })
    const range = { from: 190, to: 199, reason: '召回' }
    await saved(invoke(voidCodes, { pathParameters: { batchId: batch.batchId }, body: range, token: market.adminToken }))
    const before = await sellable()
    expect((await scan(195, 'sell')).body).toMatchObject({ verdict: 'void' })
    expect(await sellable()).toBe(before)
    const bare = await aStoreOf(dealer, '新店')
    await saved(scan(300, 'receive', bare))
    expect((await scan(300, 'sell', bare)).body).toMatchObject({
      code: 'stock.insufficient',
      detail: { lines: [{ requested: 1, available: 0 }] },
    })
  })
})

describe('a single piece is scanned in', () => {
  it('off the shipment that brings it: the receipt counts it', async () => {
    const scanId = newId('scn')
    const first = await scan(100, 'receive', store, { scanId })
    expect(first.body).toMatchObject({ verdict: 'genuine', custody: { holderName: '惠民超市', receivedAt: expect.any(String) } })
    expect((await scan(100, 'receive', store, { scanId })).body).toEqual(first.body)
    expect((await scan(100, 'receive')).body.code).toBe('case.twice')
    const load = await invoke(getLoad, { method: 'GET', pathParameters: { shipmentId: shipment.shipmentId }, token: store.token })
    expect(load.body.lines[0]).toMatchObject({ quantity: 200, shipped: 200, received: 1 })
  })

  it("or out of its supplier's hands, who shipped it without scanning; never out of another's", async () => {
    const scanId = newId('scn')
    const first = await scan(310, 'receive', neighbour, { scanId })
    expect(first.body.custody).toMatchObject({ holderName: '平江便利', dealerId: dealer.party.partyId })
    expect((await scan(310, 'receive', neighbour, { scanId })).body).toEqual(first.body)
    expect((await scan(310, 'receive', neighbour)).body.code).toBe('case.twice')
    expect((await scan(310, 'receive', store)).body.code).toBe('case.notHeld')
    expect((await scan(101, 'receive', neighbour)).body.code).toBe('case.notHeld')
    expect((await scan(311, 'verify', dealer)).body.custody).toMatchObject({ holderName: '江南商贸' })
  })
})

it('what a dealer takes from the dealer above it is of its own territory from then on', async () => {
  const party = await aParty({ kind: 'dealer', parentId: dealer.party.partyId, name: '湖州分销', division: '330500' })
  const staff = await aStaff({ partyId: party.partyId })
  const below = { party, staff, token: await signedIn(staff, party) }
  const { custody } = (await scan(320, 'receive', below)).body
  expect(custody).toMatchObject({ holderName: '湖州分销', dealerId: party.partyId, areas: ['3305'] })
})

it('the history tells the way from dealer to store', async () => {
  const told = await invoke(getCodeHistory, { method: 'GET', query: { uri: uriAt(batch, 100) }, token: market.adminToken })
  const way = told.body.events.filter(({ what }: { what: string }) => what !== 'scanned')
  expect(way.map(({ what, by }: { what: string; by: { name: string } }) => `${what} ${by.name}`)).toEqual([
    expect.stringContaining('issued'),
    'shipped 江南商贸',
    'shipped 惠民超市',
    'received 惠民超市',
  ])
})
