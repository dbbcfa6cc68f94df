import '../../testing/ownTable'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CodeBatch } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import type { Shipment } from '@shared/shipments/model'
import { handler as setCreditLine } from '../../credit/setCreditLine'
import { stockFrom } from '../../inventory/store'
import { table } from '../../platform/table'
import { beforeNext } from '../../testing/between'
import { aBatch, scanIn, scanOut } from '../../testing/coded'
import { withFaults } from '../../testing/faults'
import { aPriceList, saved } from '../../testing/goods'
import { invoke } from '../../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../../testing/market'
import { metered } from '../../testing/meter'
import { ownTable } from '../../testing/ownTable'
import { aShipment, receive } from '../../testing/shipments'
import { aParty, aStaff, signedIn } from '../../testing/world'
import { handler as getLoad } from '../getLoad'
import { handler as scanCode } from '../scanCode'
import { caseKey, itemKey } from '../scanStore'
import { caseAt, containerUri, palletAt, uriAt } from '../serials/uris'
import { handler as voidCodes } from '../voidCodes'

let market: Market
let dealer: Buyer, sibling: Buyer, store: Buyer
let batch: CodeBatch
let next = 0

beforeAll(async () => {
  await ownTable
  market = await aMarket({ products: 2, stock: 100_000 })
  dealer = await aBuyerOf(market, {}, { name: '江南商贸', division: '310115' })
  sibling = await aBuyerOf(market, {}, { name: '塞北粮油', division: '150102' })
  batch = await aBatch(market, { count: 10_000, casesPerPallet: 5 })
  const party = await aParty({ parentId: dealer.party.partyId, name: '惠民超市', division: '310101' })
  const staff = await aStaff({ partyId: party.partyId })
  store = { party, staff, token: await signedIn(staff, party) }
  const lines = [{ skuId: market.skuIds[0]!, price: 1200, per: 1 }]
  await aPriceList(dealer.token, { lines })
  const granted = { buyerId: party.partyId, limit: 100_000_000, overLimit: 'refuse', term: { kind: 'days', days: 30 } }
  await saved(invoke(setCreditLine, { method: 'PUT', body: granted, token: dealer.token }))
})

/** A pallet of five cases that no other test has. */
const fresh = () => {
  const first = next++ * 5
  return {
    cases: [0, 1, 2, 3, 4].map((i) => caseAt(batch, first + i)),
    pallet: palletAt(batch, first / 5),
    item: (i: number) => uriAt(batch, first * 10 + i),
  }
}
const uri = (sscc: string) => containerUri(batch, sscc)
const custodyOf = async (sscc: string) => (await table.get(caseKey(sscc)))?.custody
const codes = (answer: { body: { detail?: { lines?: { code: string }[] } } }) => answer.body.detail?.lines?.map(({ code }) => code)

/** Goods on their way from the dealer to its store, which it has received itself. */
async function shipmentToStore(pieces: number): Promise<Shipment> {
  const first = await aShipment(market, dealer, [pieces])
  await saved(receive(dealer, first))
  const asSeller = { ...market, adminToken: dealer.token }
  return aShipment(asSeller, store, [pieces])
}

describe('shipping by scan', () => {
  it('gives every item inside its order, buyer and territory, by one row for each case', async () => {
    const { cases, pallet, item } = fresh()
    const shipment = await aShipment(market, dealer, [60])
    const { status, body } = await scanOut(shipment.shipmentId, [uri(pallet)], market.adminToken)
    expect([status, body]).toEqual([
      200,
      {
        lines: [{ skuId: market.skuIds[0], name: expect.any(String), quantity: 60, shipped: 50, received: 0 }],
        cases: 5,
        receivedCases: 0,
        moved: [{ uri: uri(pallet), skuId: market.skuIds[0], name: batch.product.name, cases: 5 }],
      },
    ])
    const custody = {
      ...{ holderId: dealer.party.partyId, holderName: '江南商贸', dealerId: dealer.party.partyId, areas: ['31'] },
      ...{ shipmentId: shipment.shipmentId, orderId: shipment.orderId, shippedAt: expect.any(String) },
    }
    for (const sscc of cases) expect(await custodyOf(sscc)).toEqual(custody)
    const seen = await invoke(scanCode, { body: { scanId: newId('scn'), uri: item(49), purpose: 'verify' }, token: market.adminToken })
    expect(seen.body).toMatchObject({ verdict: 'genuine', custody })
    expect(await table.get(itemKey(item(48).slice(-20)))).toBeUndefined()
  })

  it('forty cases cost two units each, one in their holder’s list, and six more', async () => {
    const pallets = Array.from({ length: 8 }, fresh)
    const shipment = await aShipment(market, dealer, [400])
    const scanned = pallets.flatMap(({ cases }) => cases.map(uri))
    const { result, wru, calls } = await metered(() => scanOut(shipment.shipmentId, scanned, market.adminToken))
    expect(result.status).toBe(200)
    expect(calls.filter(({ wru: units }) => units > 0)).toHaveLength(1)
    expect(wru).toBeLessThanOrEqual((2 + 1) * 40 + 6)
  })

  it('more cases than one commit takes are all written, once', async () => {
    const pallets = Array.from({ length: 20 }, fresh)
    const shipment = await aShipment(market, dealer, [1_000])
    const scanId = newId('scn')
    const list = pallets.map(({ pallet }) => uri(pallet))
    const { happened, end } = withFaults({ dropAnswer: 10, throttle: 10, timeOut: 10, conflict: 10 }, 7)
    const answers = await Promise.all([1, 2, 3].map(() => scanOut(shipment.shipmentId, list, market.adminToken, scanId)))
    end()
    expect(happened.dropAnswer + happened.throttle).toBeGreaterThan(0)
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const again = await scanOut(shipment.shipmentId, list, market.adminToken, scanId)
    expect(again.body).toMatchObject({ cases: 100, lines: [{ shipped: 1_000 }] })
  })

  it('a list whose Lambda dies between its parts goes on where it stopped, when it is sent again', async () => {
    const pallets = Array.from({ length: 20 }, fresh)
    const shipment = await aShipment(market, dealer, [1_003])
    const scanId = newId('scn')
    const others = fresh()
    const list = [...pallets.map(({ pallet }) => uri(pallet)), ...[0, 1, 2].map(others.item)]
    const send = () => scanOut(shipment.shipmentId, list, market.adminToken, scanId)
    const death = beforeNext('TransactWriteItemsCommand', () => Promise.reject(new Error('gone')), 3)
    expect([(await send()).status, death.isDone]).toEqual([500, true])
    const half = await invoke(getLoad, { method: 'GET', pathParameters: { shipmentId: shipment.shipmentId }, token: dealer.token })
    expect(half.body).toMatchObject({ cases: 90, lines: [{ shipped: 903 }] })
    const whole = await send()
    expect([whole.status, whole.body]).toMatchObject([200, { cases: 100, lines: [{ shipped: 1_003 }] }])
    expect(await send()).toEqual(whole)
  })

  it('pallets of ten thousand cases are too many before they are all counted out', async () => {
    const big = await aBatch(market, { count: 20_000, itemsPerCase: 1, casesPerPallet: 10_000 })
    const shipment = await aShipment(market, dealer, [10])
    const pallets = [0, 1].map((n) => containerUri(big, palletAt(big, n)))
    const answer = await scanOut(shipment.shipmentId, [...pallets, 'nobody looks at this'], market.adminToken)
    expect([answer.status, answer.body.code]).toEqual([422, 'case.tooMany'])
  })

  it('the same scanId again changes nothing; with other codes it is refused', async () => {
    const { cases } = fresh()
    const shipment = await aShipment(market, dealer, [50])
    const scanId = newId('scn')
    const first = await scanOut(shipment.shipmentId, [uri(cases[0]!)], market.adminToken, scanId)
    const row = await table.get(caseKey(cases[0]!))
    expect(await scanOut(shipment.shipmentId, [uri(cases[0]!)], market.adminToken, scanId)).toEqual(first)
    expect(await table.get(caseKey(cases[0]!))).toEqual(row)
    expect((await scanOut(shipment.shipmentId, [uri(cases[1]!)], market.adminToken, scanId)).body.code).toBe('scan.duplicate')
  })

  it('says at once, code by code, what is wrong, and ships none of it', async () => {
    const [mine, theirs, other] = [fresh(), fresh(), fresh()]
    const shipment = await aShipment(market, dealer, [40])
    const elsewhere = await aShipment(market, sibling, [50])
    await saved(scanOut(elsewhere.shipmentId, [uri(theirs.cases[0]!)], market.adminToken))
    await saved(scanOut(shipment.shipmentId, [uri(mine.cases[0]!)], market.adminToken))
    const range = { from: batch.count - 10, to: batch.count - 1, reason: '错印' }
    await saved(invoke(voidCodes, { pathParameters: { batchId: batch.batchId }, body: range, token: market.adminToken }))
    const void_ = caseAt(batch, batch.cases - 1)
    const list = [mine.cases[1]!, theirs.cases[0]!, mine.cases[0]!, void_].map(uri)
    const answer = await scanOut(shipment.shipmentId, list, market.adminToken)
    expect([answer.status, codes(answer)]).toEqual([409, ['case.shippedElsewhere', 'case.twice', 'code.void']])
    expect(await custodyOf(mine.cases[1]!)).toBeUndefined()
    const forged = `${uriAt(batch, 0).slice(0, -1)}${uriAt(batch, 0).endsWith('0') ? '1' : '0'}`
    const strange = await scanOut(
      shipment.shipmentId,
      [uri(mine.cases[1]!), forged, '6901234567892', 'x', '106141411234567897'],
      market.adminToken,
    )
    expect(codes(strange)).toEqual(['code.unknown', 'code.notCase', 'code.malformed', 'code.unknown'])
    const within = await scanOut(shipment.shipmentId, [uri(mine.pallet), uri(mine.cases[2]!)], market.adminToken)
    expect(codes(within)).toContain('case.twice')
    const tooMuch = await scanOut(shipment.shipmentId, other.cases.map(uri), market.adminToken)
    expect([tooMuch.status, tooMuch.body.detail.lines]).toEqual([
      422,
      [{ uri: expect.any(String), code: 'case.tooMuch', skuId: market.skuIds[0], name: batch.product.name, scanned: 60, quantity: 40 }],
    ])
    const another = await saved<Shipment>(aShipment(market, dealer, [0, 5]).then((body) => ({ status: 200, body })))
    expect(codes(await scanOut(another.shipmentId, [uri(other.cases[0]!)], market.adminToken))).toEqual(['case.otherProduct'])
  })

  it('one case scanned onto two shipments at once is on one of them', async () => {
    const { cases } = fresh()
    const shipments = await Promise.all([1, 2, 3, 4].map(() => aShipment(market, dealer, [10])))
    const answers = await Promise.all(shipments.map(({ shipmentId }) => scanOut(shipmentId, [uri(cases[0]!)], market.adminToken)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const loads = await Promise.all(
      shipments.map(({ shipmentId }) => invoke(getLoad, { method: 'GET', pathParameters: { shipmentId }, token: dealer.token })),
    )
    expect(loads.map(({ body }) => body.cases).sort()).toEqual([0, 0, 0, 1])
  })
})

describe('scanning in', () => {
  it('fills the receipt and moves no stock', async () => {
    const { cases } = fresh()
    const shipment = await aShipment(market, dealer, [50])
    await saved(scanOut(shipment.shipmentId, cases.map(uri), market.adminToken))
    const levels = await stockFrom(dealer.party.partyId, undefined, 10)
    const scanId = newId('scn')
    const { body } = await scanIn(shipment.shipmentId, cases.slice(0, 3).map(uri), dealer.token, scanId)
    expect(body).toMatchObject({ lines: [{ quantity: 50, shipped: 50, received: 30 }], cases: 5, receivedCases: 3 })
    expect(await scanIn(shipment.shipmentId, cases.slice(0, 3).map(uri), dealer.token, scanId)).toMatchObject({ status: 200, body })
    expect(await stockFrom(dealer.party.partyId, undefined, 10)).toEqual(levels)
    expect(await custodyOf(cases[0]!)).toMatchObject({ receivedAt: expect.any(String) })
    expect(await custodyOf(cases[3]!)).not.toHaveProperty('receivedAt')
  })

  it('tells of the wrong shipment, what is not ours, what was not shipped, and twice', async () => {
    const [mine, theirs, none] = [fresh(), fresh(), fresh()]
    const [one, two] = [await aShipment(market, dealer, [10]), await aShipment(market, dealer, [10])]
    const siblings = await aShipment(market, sibling, [10])
    await saved(scanOut(one.shipmentId, [uri(mine.cases[0]!)], market.adminToken))
    await saved(scanOut(two.shipmentId, [uri(mine.cases[1]!)], market.adminToken))
    await saved(scanOut(siblings.shipmentId, [uri(theirs.cases[0]!)], market.adminToken))
    await saved(scanIn(one.shipmentId, [uri(mine.cases[0]!)], dealer.token))
    const list = [mine.cases[0]!, mine.cases[1]!, theirs.cases[0]!, none.cases[0]!].map(uri)
    const answer = await scanIn(one.shipmentId, list, dealer.token)
    expect(codes(answer)).toEqual(['case.twice', 'case.otherShipment', 'case.notHeld', 'case.notShipped'])
    expect(JSON.stringify(answer.body)).not.toContain('塞北')
  })

  it('takes single pieces too: the case they came in is that much smaller', async () => {
    const { cases, item } = fresh()
    const shipment = await aShipment(market, dealer, [10])
    await saved(scanOut(shipment.shipmentId, [uri(cases[0]!)], market.adminToken))
    expect((await saved(scanIn(shipment.shipmentId, [item(0), item(1)], dealer.token))).lines[0]).toMatchObject({ received: 2 })
    expect((await saved(scanIn(shipment.shipmentId, [uri(cases[0]!)], dealer.token))).lines[0]).toMatchObject({ received: 10 })
    expect(codes(await scanIn(shipment.shipmentId, [item(0)], dealer.token))).toEqual(['case.twice'])
  })
})

describe('the next hop', () => {
  it('a dealer ships on what it has, whole or split; the way so far stays', async () => {
    const before = next
    const { cases, item } = fresh()
    const first = await aShipment(market, dealer, [50])
    await saved(scanOut(first.shipmentId, cases.map(uri), market.adminToken))
    const on = await shipmentToStore(13)
    const { body } = await scanOut(on.shipmentId, [uri(cases[0]!), item(10), item(11), item(12)], dealer.token)
    expect(body.lines[0]).toMatchObject({ shipped: 13 })
    const whole = await table.get(caseKey(cases[0]!))
    expect(whole).toMatchObject({
      custody: { holderId: store.party.partyId, dealerId: dealer.party.partyId, areas: ['31'], shipmentId: on.shipmentId },
      chain: [{ holderId: dealer.party.partyId, shipmentId: first.shipmentId }],
    })
    const single = await table.get(itemKey(item(10).slice(-20)))
    expect(single).toMatchObject({ custody: { holderId: store.party.partyId }, chain: [{ holderId: dealer.party.partyId }] })
    expect(await table.get(caseKey(cases[1]!))).toMatchObject({
      custody: { holderId: dealer.party.partyId },
      out: [10, 11, 12].map((i) => i + before * 50),
    })
    expect(codes(await scanOut(on.shipmentId, [uri(cases[2]!)], dealer.token))).toEqual(['case.tooMuch'])
    const more = await shipmentToStore(20)
    expect(codes(await scanOut(more.shipmentId, [item(10)], dealer.token))).toEqual(['case.notHeld'])
    expect((await saved(scanOut(more.shipmentId, [uri(cases[1]!)], dealer.token))).lines[0]).toMatchObject({ shipped: 7 })
    expect((await saved(scanIn(more.shipmentId, [uri(cases[1]!)], store.token))).lines[0]).toMatchObject({ received: 7 })
  })

  it('ships nothing that it was not sent', async () => {
    const [theirs, none] = [fresh(), fresh()]
    const siblings = await aShipment(market, sibling, [10])
    await saved(scanOut(siblings.shipmentId, [uri(theirs.cases[0]!)], market.adminToken))
    const on = await shipmentToStore(20)
    const answer = await scanOut(on.shipmentId, [uri(theirs.cases[0]!), uri(none.cases[0]!)], dealer.token)
    expect(codes(answer)).toEqual(['case.notHeld', 'case.notShipped'])
  })
})
