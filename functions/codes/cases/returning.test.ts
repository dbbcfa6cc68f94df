import '../../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CodeBatch } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import type { Return } from '@shared/returns/model'
import type { Shipment } from '@shared/shipments/model'
import { handler as setCreditLine } from '../../credit/setCreditLine'
import { table } from '../../platform/table'
import { handler as decideReturn } from '../../returns/decideReturn'
import { handler as receiveReturn } from '../../returns/receiveReturn'
import { handler as requestReturn } from '../../returns/requestReturn'
import { aBatch, pack, scanOut } from '../../testing/coded'
import { aPriceList, saved } from '../../testing/goods'
import { invoke } from '../../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../../testing/market'
import { ownTable } from '../../testing/ownTable'
import { aShipment, receive } from '../../testing/shipments'
import { aParty, aStaff, signedIn } from '../../testing/world'
import { handler as getReturnLoad } from '../getReturnLoad'
import { handler as listHoldings } from '../listHoldings'
import { handler as receiveReturnedCases } from '../receiveReturnedCases'
import { wayOf } from '../rules/epcis'
import { handler as scanCode } from '../scanCode'
import { caseKey } from '../scanStore'
import { caseAt, containerUri, uriAt } from '../serials/uris'
import { handler as voidCodes } from '../voidCodes'

let market: Market
let dealer: Buyer, other: Buyer, store: Buyer
let batch: CodeBatch
let next = 0

beforeAll(async () => {
  await ownTable
  market = await aMarket({ products: 2, stock: 100_000 })
  dealer = await aBuyerOf(market, {}, { name: '江南商贸', division: '310115' })
  other = await aBuyerOf(market, {}, { name: '塞北粮油', division: '150102' })
  batch = await aBatch(market, { count: 10_000 })
  const party = await aParty({ parentId: dealer.party.partyId, name: '惠民超市', division: '310101' })
  const staff = await aStaff({ partyId: party.partyId })
  store = { party, staff, token: await signedIn(staff, party) }
  await aPriceList(dealer.token, { lines: [{ skuId: market.skuIds[0]!, price: 1200, per: 1 }] })
  const granted = { buyerId: party.partyId, limit: 100_000_000, overLimit: 'refuse', term: { kind: 'days', days: 30 } }
  await saved(invoke(setCreditLine, { method: 'PUT', body: granted, token: dealer.token }))
})

const fresh = (count: number) => Array.from({ length: count }, () => next++)
const uri = (n: number) => containerUri(batch, caseAt(batch, n))
const item = (n: number, i: number) => uriAt(batch, n * 10 + i)
const rowOf = async (n: number) => (await table.get(caseKey(caseAt(batch, n)))) as Record<string, never>
const codes = (answer: { body: { detail?: { lines?: { code: string }[] } } }) => answer.body.detail?.lines?.map(({ code }) => code)
const piecesOf = async (by: Buyer) =>
  (await saved<{ sums: { pieces: number }[] }>(invoke(listHoldings, { method: 'GET', token: by.token }))).sums.map(({ pieces }) => pieces)

/** Cases that a buyer has received, by scan of its seller. */
async function bought(seller: { token: string }, buyer: Buyer, cases: readonly number[], more: readonly string[] = []): Promise<Shipment> {
  const shipment = await aShipment({ ...market, adminToken: seller.token }, buyer, [cases.length * 10 + more.length])
  await saved(scanOut(shipment.shipmentId, [...cases.map(uri), ...more], seller.token))
  return saved(receive(buyer, shipment))
}
async function givenBack(
  seller: { token: string },
  buyer: Buyer,
  { orderId }: Shipment,
  pieces: number,
  accepted = pieces,
): Promise<string> {
  const [skuId] = market.skuIds
  const body = { returnId: newId('ret'), orderId, lines: [{ skuId, quantity: pieces, reason: '临期' }] }
  const { returnId } = await saved<Return>(invoke(requestReturn, { body, token: buyer.token }))
  if (accepted > 0)
    await saved(invoke(decideReturn, { pathParameters: { returnId }, body: { lines: [{ skuId, accepted }] }, token: seller.token }))
  return returnId
}
const scanBack = (returnId: string, uris: readonly string[], token: string, scanId = newId('scn')) =>
  invoke(receiveReturnedCases, { pathParameters: { returnId }, body: { scanId, uris }, token })

it('what went back to HQ leaves from there again, also as EPCIS tells it', () => {
  const at = (day: number) => `2026-11-0${day}T00:00:00.000Z`
  const held = (holderId: string, day: number, more: object = {}) =>
    ({ holderId, holderName: '', areas: [], shippedAt: at(day), receivedAt: at(day), ...more }) as never
  const way = wayOf(
    'https://q.cn',
    'hq',
    ['epc'],
    [
      held('dealer', 1),
      held('store', 2, { gaveBack: { at: at(3), returnId: 'r' } }),
      held('dealer', 3, { returnId: 'r', gaveBack: { at: at(4), returnId: 's' } }),
      held('other', 5),
    ],
  )
  const legs = way.filter(({ bizStep }) => bizStep === 'shipping')
  const end = (list: { source?: string; destination?: string }[] | undefined) =>
    (list![0]!.source ?? list![0]!.destination)!.split('/').at(-1)
  expect(legs.map(({ eventTime, sourceList, destinationList }) => [eventTime.slice(8, 10), end(sourceList), end(destinationList)])).toEqual(
    [
      ['01', 'hq', 'dealer'],
      ['02', 'dealer', 'store'],
      ['03', 'store', 'dealer'],
      ['04', 'dealer', 'hq'],
      ['05', 'hq', 'other'],
    ],
  )
})

describe('what a buyer gives back, scanned in by its seller', () => {
  it('is HQ’s again as before it left: shipped to whomever, by case and by item, with what it was remembered', async () => {
    const hq = { token: market.adminToken }
    const [a, b] = fresh(2) as [number, number]
    const sent = await bought(hq, dealer, [a], [item(b, 3)])
    const returnId = await givenBack(hq, dealer, sent, 11)
    const { body } = await scanBack(returnId, [uri(a), item(b, 3)], hq.token)
    expect(body).toMatchObject({ lines: [{ skuId: market.skuIds[0], quantity: 11, shipped: 0, received: 11 }], receivedCases: 1 })
    const { custody, chain, gsi1pk } = await rowOf(a)
    expect([custody, gsi1pk]).toEqual([undefined, undefined])
    expect(chain).toMatchObject([{ holderId: dealer.party.partyId, gaveBack: { returnId } }])
    const seen = await invoke(scanCode, { body: { scanId: newId('scn'), uri: item(a, 0), purpose: 'verify' } })
    expect(seen.body.verdict).toBe('notShipped')
    await bought(hq, other, [a], [item(b, 3)])
    expect(await piecesOf(other)).toEqual([11])
    const load = await invoke(getReturnLoad, { method: 'GET', pathParameters: { returnId }, token: dealer.token })
    expect(load.body).toMatchObject({ lines: [{ received: 11 }] })
  })

  it('is its dealer’s again, in the dealer’s territory, and goes to another store', async () => {
    const [a] = fresh(1) as [number]
    await bought({ token: market.adminToken }, dealer, [a])
    const sent = await bought(dealer, store, [a])
    await saved(invoke(scanCode, { body: { scanId: newId('scn'), uri: item(a, 9), purpose: 'sell' }, token: store.token }))
    const returnId = await givenBack(dealer, store, sent, 9)
    const { status, body } = await scanBack(returnId, [uri(a)], dealer.token)
    // The one that was sold is not among what came back.
    expect([status, body.lines]).toMatchObject([200, [{ quantity: 9, received: 9 }]])
    const { custody } = await rowOf(a)
    expect(custody).toMatchObject({ holderId: dealer.party.partyId, areas: ['31'], returnId, receivedAt: expect.any(String) })
    expect(await piecesOf(store)).toEqual([])
    await saved(invoke(receiveReturn, { pathParameters: { returnId }, body: {}, token: dealer.token }))
    const again = await aShipment({ ...market, adminToken: dealer.token }, store, [9])
    expect((await scanOut(again.shipmentId, [uri(a)], dealer.token)).body).toMatchObject({ lines: [{ shipped: 9 }] })
  })

  it('changes nothing a second time, under the same id or another', async () => {
    const hq = { token: market.adminToken }
    const [a, b] = fresh(2) as [number, number]
    const returnId = await givenBack(hq, dealer, await bought(hq, dealer, [a, b]), 20)
    const scanId = newId('scn')
    const first = await scanBack(returnId, [uri(a)], hq.token, scanId)
    const row = await rowOf(a)
    expect(await scanBack(returnId, [uri(a)], hq.token, scanId)).toEqual(first)
    expect(await rowOf(a)).toEqual(row)
    expect((await scanBack(returnId, [uri(b)], hq.token, scanId)).body.code).toBe('scan.duplicate')
    expect(codes(await scanBack(returnId, [uri(a)], hq.token))).toEqual(['case.twice'])
    const item1 = await scanBack(returnId, [item(b, 1)], hq.token)
    expect([item1.status, codes(await scanBack(returnId, [item(b, 1)], hq.token))]).toEqual([200, ['case.twice']])
  })

  it('is refused code by code: void, sold, another’s, never shipped, of no line, beyond what was let pass', async () => {
    const hq = { token: market.adminToken }
    const [mine, theirs, none, voided] = fresh(4) as [number, number, number, number]
    const sent = await bought(hq, dealer, [mine, voided])
    await bought(hq, other, [theirs])
    const shop = await bought(dealer, store, [mine])
    await saved(invoke(scanCode, { body: { scanId: newId('scn'), uri: item(mine, 0), purpose: 'sell' }, token: store.token }))
    const range = { from: voided * 10, to: voided * 10, reason: '召回' }
    await saved(invoke(voidCodes, { pathParameters: { batchId: batch.batchId }, body: range, token: market.adminToken }))
    const returnId = await givenBack(hq, dealer, sent, 10, 5)
    const list = [uri(voided), item(mine, 0), uri(theirs), uri(none)]
    const answer = await scanBack(returnId, list, hq.token)
    expect([answer.status, codes(answer)]).toEqual([409, ['code.sold', 'code.void', 'case.notBuyers', 'case.notShipped']])
    const tooMuch = await givenBack(dealer, store, shop, 5)
    expect(codes(await scanBack(tooMuch, [uri(mine)], dealer.token))).toEqual(['case.tooMuch'])
    const others = await aBatch({ ...market, skuIds: [market.skuIds[1]!] })
    const strange = await aShipment(market, dealer, [0, 10])
    await saved(scanOut(strange.shipmentId, [containerUri(others, caseAt(others, 0))], market.adminToken))
    expect(codes(await scanBack(returnId, [containerUri(others, caseAt(others, 0))], hq.token))).toEqual(['case.otherProduct'])
  })

  it('waits for the return to be let pass, and is the seller’s to scan', async () => {
    const hq = { token: market.adminToken }
    const [a] = fresh(1) as [number]
    const returnId = await givenBack(hq, dealer, await bought(hq, dealer, [a]), 10, 0)
    expect((await scanBack(returnId, [uri(a)], hq.token)).body.code).toBe('return.notOpen')
    expect((await scanBack(returnId, [uri(a)], dealer.token)).body.code).toBe('actor.forbidden')
  })

  it('is either shipped on or given back, never both, when both are scanned at once', async () => {
    const hq = { token: market.adminToken }
    for (const n of fresh(4)) {
      const sent = await bought(hq, dealer, [n])
      const returnId = await givenBack(hq, dealer, sent, 10)
      const on = await aShipment({ ...market, adminToken: dealer.token }, store, [10]).catch(() => undefined)
      // What was let pass has left the dealer's stock; there is more of it from before, or nothing to race.
      if (!on) continue
      const [shipped, back] = await Promise.all([scanOut(on.shipmentId, [uri(n)], dealer.token), scanBack(returnId, [uri(n)], hq.token)])
      expect([shipped.status, back.status].sort()).toEqual([200, 409])
      const { custody } = await rowOf(n)
      expect((custody as { holderId?: string } | undefined)?.holderId).toBe(shipped.status === 200 ? store.party.partyId : undefined)
    }
  })

  it('may be packed anew at HQ, when what was sold out of it leaves it', async () => {
    const hq = { token: market.adminToken }
    const [a] = fresh(1) as [number]
    const sent = await bought(hq, dealer, [a])
    const shop = await bought(dealer, store, [a])
    await saved(invoke(scanCode, { body: { scanId: newId('scn'), uri: item(a, 0), purpose: 'sell' }, token: store.token }))
    const returnId = await givenBack(dealer, store, shop, 9)
    await saved(scanBack(returnId, [uri(a)], dealer.token))
    await saved(invoke(receiveReturn, { pathParameters: { returnId }, body: {}, token: dealer.token }))
    await saved(scanBack(await givenBack(hq, dealer, sent, 9), [uri(a)], hq.token))
    const left = Array.from({ length: 9 }, (_, i) => item(a, i + 1))
    expect((await pack(caseAt(batch, a), [], hq.token)).body.code).toBe('case.shippedElsewhere')
    expect((await pack(caseAt(batch, a), left, hq.token)).body).toMatchObject({ pieces: 9, out: 1, into: 0 })
    expect((await rowOf(a)).gone).toBeUndefined()
  })
})
