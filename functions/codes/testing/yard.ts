import type { CodeBatch } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import type { Return } from '@shared/returns/model'
import { consumerIdOf, consumerSession } from '../../consumers/session'
import { handler as setCreditLine } from '../../credit/setCreditLine'
import { handler as decideReturn } from '../../returns/decideReturn'
import { handler as requestReturn } from '../../returns/requestReturn'
import { aBatch, pack, scanIn, scanOut } from '../../testing/coded'
import { aPriceList, saved } from '../../testing/goods'
import { invoke } from '../../testing/invoke'
import { aBuyerOf, type Buyer, type Market } from '../../testing/market'
import { aShipment, receive } from '../../testing/shipments'
import { aParty, aStaff, signedIn } from '../../testing/world'
import { handler as bindCode } from '../bindCode'
import { handler as receiveReturnedCases } from '../receiveReturnedCases'
import { handler as scanCode } from '../scanCode'
import { caseAt, containerUri, uriAt } from '../serials/uris'
import { handler as voidCodes } from '../voidCodes'

export const perCase = 3
export const cases = 5
/** The last case lacks one. */
export const items = cases * perCase - 1
/** Pieces on paper, of every shipment and every return. */
export const onPaper = 16
export const stockOfStore = 40

export type Way = 'hqToDealer' | 'hqToOther' | 'dealerToStore'
export type Back = 'dealerBack' | 'storeBack'
export type Yard = Awaited<ReturnType<typeof aYard>>

/** A few cases of one product, two dealers, a store of the first, and papers that let all of it go there and back. */
export async function aYard(market: Market) {
  const hq: Buyer = { party: market.hq, staff: market.admin, token: market.adminToken }
  const [dealer, other] = [await aBuyerOf(market), await aBuyerOf(market)]
  const party = await aParty({ parentId: dealer.party.partyId })
  const staff = await aStaff({ partyId: party.partyId })
  const store: Buyer = { party, staff, token: await signedIn(staff, party) }
  await aPriceList(dealer.token, { lines: [{ skuId: market.skuIds[0]!, price: 1200, per: 1 }] })
  const granted = { buyerId: party.partyId, limit: 100_000_000, overLimit: 'refuse', term: { kind: 'days', days: 30 } }
  await saved(invoke(setCreditLine, { method: 'PUT', body: granted, token: dealer.token }))
  const asSeller = { ...market, adminToken: dealer.token }
  const batch: CodeBatch = await aBatch(market, { count: items, itemsPerCase: perCase, casesPerPallet: 2 })

  // What moves stock and money, of which no code is scanned.
  const bought = await aShipment(market, dealer, [400])
  await saved(receive(dealer, bought))
  const supplied = await aShipment(asSeller, store, [stockOfStore + onPaper])
  await saved(receive(store, supplied))
  const givenBack = async (buyer: Buyer, seller: Buyer, orderId: string) => {
    const [skuId] = market.skuIds
    const body = { returnId: newId('ret'), orderId, lines: [{ skuId, quantity: onPaper, reason: '临期' }] }
    const { returnId } = await saved<Return>(invoke(requestReturn, { body, token: buyer.token }))
    const decision = { lines: [{ skuId, accepted: onPaper }] }
    await saved(invoke(decideReturn, { pathParameters: { returnId }, body: decision, token: seller.token }))
    return returnId as string
  }
  const shipments: Record<Way, string> = {
    hqToDealer: (await aShipment(market, dealer, [onPaper])).shipmentId,
    hqToOther: (await aShipment(market, other, [onPaper])).shipmentId,
    dealerToStore: (await aShipment(asSeller, store, [onPaper])).shipmentId,
  }
  const returns: Record<Back, string> = {
    dealerBack: await givenBack(dealer, hq, bought.orderId),
    storeBack: await givenBack(store, dealer, supplied.orderId),
  }
  const ends: Record<Way | Back, [from: Buyer, to: Buyer]> = {
    ...{ hqToDealer: [hq, dealer], hqToOther: [hq, other], dealerToStore: [dealer, store] },
    ...{ dealerBack: [dealer, hq], storeBack: [store, dealer] },
  }
  const consumers = await Promise.all(
    [1, 2].map(async (n) => (await consumerSession(consumerIdOf(`${batch.batchId}.${n}`), new Date().toISOString())).token),
  )
  const uri = { case: (n: number) => containerUri(batch, caseAt(batch, n)), item: (i: number) => uriAt(batch, i) }
  const scanned = (i: number, purpose: string, scanId: string) =>
    invoke(scanCode, { body: { scanId, uri: uri.item(i), purpose }, token: store.token })
  return {
    ...{ market, batch, hq, dealer, other, store, shipments, returns, ends, consumers },
    ship: (way: Way, uris: string[], scanId: string) => scanOut(shipments[way], uris, ends[way][0].token, scanId),
    receive: (way: Way, uris: string[], scanId: string) => scanIn(shipments[way], uris, ends[way][1].token, scanId),
    giveBack: (way: Back, uris: string[], scanId: string) =>
      invoke(receiveReturnedCases, { pathParameters: { returnId: returns[way] }, body: { scanId, uris }, token: ends[way][1].token }),
    pack: (n: number, wanted: number[], scanId: string) => pack(caseAt(batch, n), wanted.map(uri.item), hq.token, scanId),
    sell: (i: number, scanId: string) => scanned(i, 'sell', scanId),
    take: (i: number, scanId: string) => scanned(i, 'receive', scanId),
    bind: (i: number, by: number, scanId: string) => invoke(bindCode, { body: { scanId, uri: uri.item(i) }, token: consumers[by]! }),
    void: (i: number) =>
      invoke(voidCodes, { pathParameters: { batchId: batch.batchId }, body: { from: i, to: i, reason: '召回' }, token: hq.token }),
    uri,
  }
}
