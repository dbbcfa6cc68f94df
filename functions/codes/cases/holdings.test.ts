import '../../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CodeBatch, Holding, HoldingSum } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import type { Shipment } from '@shared/shipments/model'
import { consumerIdOf, consumerSession } from '../../consumers/session'
import { handler as setCreditLine } from '../../credit/setCreditLine'
import { aBatch, scanIn, scanOut } from '../../testing/coded'
import { aPriceList, saved } from '../../testing/goods'
import { invoke } from '../../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../../testing/market'
import { ownTable } from '../../testing/ownTable'
import { aShipment, receive } from '../../testing/shipments'
import { aParty, aStaff, signedIn } from '../../testing/world'
import { handler as bindCode } from '../bindCode'
import { handler as listHoldings } from '../listHoldings'
import { handler as scanCode } from '../scanCode'
import { caseAt, containerUri, uriAt } from '../serials/uris'

let market: Market
let dealer: Buyer, store: Buyer
let batch: CodeBatch
let next = 0

beforeAll(async () => {
  await ownTable
  market = await aMarket({ products: 2, stock: 100_000 })
  batch = await aBatch(market, { count: 10_000 })
})

interface Held {
  items: Holding[]
  sums?: HoldingSum[]
  whole?: boolean
  next?: string
}
const held = (by: Buyer | { token: string }, query: Record<string, string> = {}) =>
  saved<Held>(invoke(listHoldings, { method: 'GET', query, token: by.token }))
const piecesOf = async (by: Buyer) => (await held(by)).sums!.map(({ cases, items, pieces }) => [cases, items, pieces])
const fresh = (count: number) => Array.from({ length: count }, () => next++)
const uri = (n: number) => containerUri(batch, caseAt(batch, n))
const item = (n: number, i: number) => uriAt(batch, n * 10 + i)
const scan = (of: string, purpose: string, by: Buyer) =>
  invoke(scanCode, { body: { scanId: newId('scn'), uri: of, purpose }, token: by.token })

/** A dealer and its store of their own, so that what they have is only what this test gave them. */
async function pair() {
  dealer = await aBuyerOf(market, {}, { name: '江南商贸' })
  const party = await aParty({ parentId: dealer.party.partyId, name: '惠民超市', division: '310101' })
  const staff = await aStaff({ partyId: party.partyId })
  store = { party, staff, token: await signedIn(staff, party) }
  await aPriceList(dealer.token, { lines: market.skuIds.map((skuId) => ({ skuId, price: 1200, per: 1 })) })
  const granted = { buyerId: party.partyId, limit: 100_000_000, overLimit: 'refuse', term: { kind: 'days', days: 30 } }
  await saved(invoke(setCreditLine, { method: 'PUT', body: granted, token: dealer.token }))
}
async function toDealer(cases: readonly number[], more: readonly string[] = []): Promise<Shipment> {
  const shipment = await aShipment(market, dealer, [cases.length * 10 + more.length])
  await saved(scanOut(shipment.shipmentId, [...cases.map(uri), ...more], market.adminToken))
  await saved(receive(dealer, shipment))
  return shipment
}
async function toStore(uris: readonly string[], pieces: number): Promise<Shipment> {
  const shipment = await aShipment({ ...market, adminToken: dealer.token }, store, [pieces])
  await saved(scanOut(shipment.shipmentId, uris, dealer.token))
  await saved(receive(store, shipment))
  return shipment
}

describe('what a party has', () => {
  it('are the cases shipped to it and not on, and items by themselves', async () => {
    await pair()
    const [a, b, c] = fresh(3) as [number, number, number]
    const shipment = await toDealer([a, b], [item(c, 4)])
    await saved(scanIn(shipment.shipmentId, [uri(a)], dealer.token))
    const { items, sums, whole, next: more } = await held(dealer)
    expect({ sums, whole, more }).toEqual({
      sums: [{ skuId: market.skuIds[0], name: '山里郎冷泡乌龙茶 500ml', cases: 2, items: 1, pieces: 21 }],
      whole: true,
      more: undefined,
    })
    const of = (code: string) => items.find((one) => one.code === code)
    expect(of(caseAt(batch, a))).toEqual({
      ...{ kind: 'case', code: caseAt(batch, a), uri: `(00)${caseAt(batch, a)}`, skuId: market.skuIds[0], name: expect.any(String) },
      ...{ pieces: 10, since: expect.any(String), receivedAt: expect.any(String), shipmentId: shipment.shipmentId },
    })
    expect(of(caseAt(batch, b))).not.toHaveProperty('receivedAt')
    expect(of(item(c, 4).slice(-20))).toMatchObject({ kind: 'item', uri: item(c, 4), pieces: 1 })
    await toStore([uri(a), item(b, 7)], 11)
    expect([await piecesOf(dealer), await piecesOf(store)]).toEqual([[[1, 1, 10]], [[1, 1, 11]]])
  })

  it('no longer counts what was sold or bound, once each, and a case that is empty is none', async () => {
    await pair()
    const [a] = fresh(1) as [number]
    await toDealer([a])
    await toStore([uri(a)], 10)
    await saved(scan(item(a, 0), 'sell', store))
    expect(await piecesOf(store)).toEqual([[1, 0, 9]])
    const token = (await consumerSession(consumerIdOf('oA'), new Date().toISOString())).token
    const bind = (i: number) => invoke(bindCode, { body: { scanId: newId('scn'), uri: item(a, i) }, token })
    // The one that was sold, and one that nobody sold by scan; that is sold afterwards.
    await saved(bind(0))
    await saved(bind(1))
    expect(await piecesOf(store)).toEqual([[1, 0, 8]])
    await saved(scan(item(a, 1), 'sell', store))
    expect(await piecesOf(store)).toEqual([[1, 0, 8]])
    for (const i of [2, 3, 4, 5, 6, 7, 8]) await saved(scan(item(a, i), 'sell', store))
    expect(await piecesOf(store)).toEqual([[1, 0, 1]])
    await saved(bind(9))
    expect(await held(store)).toEqual({ items: [], sums: [], whole: true })
  })

  it('counts every piece that leaves a case, however many leave it at once', async () => {
    await pair()
    const [a, b] = fresh(2) as [number, number]
    await toDealer([a, b])
    await toStore([uri(a), uri(b)], 20)
    const buyers = await Promise.all(
      [1, 2, 3].map(async (i) => (await consumerSession(consumerIdOf(`oB${i}`), new Date().toISOString())).token),
    )
    const done = await Promise.all([
      ...[0, 1].map((i) => scan(item(a, i), 'sell', store)),
      ...buyers.map((token, i) => invoke(bindCode, { body: { scanId: newId('scn'), uri: item(a, i) }, token })),
    ])
    expect(done.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(await piecesOf(store)).toEqual([[2, 0, 17]])
  })

  it('is shown by pages, by product, to itself and those above, and to nobody beside', async () => {
    await pair()
    const cases = fresh(25)
    await toDealer(cases)
    const page = await held({ token: market.adminToken }, { partyId: dealer.party.partyId })
    expect([page.items.length, page.sums]).toMatchObject([20, [{ cases: 25, pieces: 250 }]])
    const rest = await held({ token: market.adminToken }, { partyId: dealer.party.partyId, after: page.next! })
    expect([rest.items.length, rest.next, rest.sums]).toEqual([5, undefined, undefined])
    expect(new Set([...page.items, ...rest.items].map(({ code }) => code)).size).toBe(25)
    const ask = (by: Buyer, of: Buyer) => invoke(listHoldings, { method: 'GET', query: { partyId: of.party.partyId }, token: by.token })
    expect((await ask(dealer, store)).status).toBe(200)
    expect((await ask(store, dealer)).body.code).toBe('actor.forbidden')
  })
})
