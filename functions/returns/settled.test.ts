import { expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { shanghaiDate } from '@shared/kernel/time'
import type { Order } from '@shared/orders/model'
import type { Return } from '@shared/returns/model'
import { getOrder } from '../orders/store'
import { handler as onLedgerPosted } from '../payments/onLedgerPosted'
import { handler as recordPayment } from '../payments/recordPayment'
import { accountSums } from '../testing/accounts'
import { saved } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../testing/market'
import { aReceivedOrder } from '../testing/received'
import { aStaff, signedIn } from '../testing/world'
import { handler as decideReturn } from './decideReturn'
import { handler as receiveReturn } from './receiveReturn'
import { handler as requestReturn } from './requestReturn'

/** So many pieces of an order come back; the bus tells of the posting. */
async function goBack(market: Market, buyer: Buyer, { orderId }: Order, quantity: number) {
  const [skuId, returnId] = [market.skuIds[0], newId('ret')]
  const at = { pathParameters: { returnId }, token: market.adminToken }
  const lines = [{ skuId, quantity, reason: '临期' }]
  await saved(invoke(requestReturn, { token: buyer.token, body: { returnId, orderId, lines } }))
  await saved(invoke(decideReturn, { ...at, body: { lines: [{ skuId, accepted: quantity }] } }))
  const { amount } = await saved<Return>(invoke(receiveReturn, { ...at, body: {} }))
  const detail = { id: newId('evt'), name: 'ledger.posted', subject: `${market.hq.partyId}#${buyer.party.partyId}`, version: 1 }
  await onLedgerPosted({ detail } as unknown as Parameters<typeof onLedgerPosted>[0])
  return amount
}
async function pay(market: Market, { party }: Buyer, amount: number) {
  const token = await signedIn(await aStaff({ partyId: market.hq.partyId, roles: ['finance'] }), market.hq)
  const receivedOn = shanghaiDate(new Date().toISOString())
  const body = { paymentId: newId('pay'), buyerId: party.partyId, amount, method: 'bankTransfer', receivedOn }
  await saved(invoke(recordPayment, { token, body }))
}
const standing = async ({ orderId }: Order) => {
  const { status, paid = 0 } = (await getOrder(orderId))!.order
  return [status, paid]
}

it('what comes back pays its part of the order, and the rest settles it', async () => {
  const market = await aMarket()
  const buyer = await aBuyerOf(market)
  const order = await aReceivedOrder(market, buyer, [10])
  expect(await goBack(market, buyer, order, 4)).toBe(4000)
  expect(await standing(order)).toEqual(['received', 4000])
  await pay(market, buyer, 6000)
  expect(await standing(order)).toEqual(['settled', 10_000])
  const { balances, off } = await accountSums(market.hq.partyId, buyer.party.partyId)
  expect([balances, off]).toEqual([[0, 0, 0], []])
})

it('what comes back of an order that is settled stays on the account, and pays the next', async () => {
  const market = await aMarket()
  const buyer = await aBuyerOf(market)
  const order = await aReceivedOrder(market, buyer, [5])
  await pay(market, buyer, 5000)
  expect(await standing(order)).toEqual(['settled', 5000])
  await goBack(market, buyer, order, 2)
  expect(await standing(order)).toEqual(['settled', 5000])
  expect((await accountSums(market.hq.partyId, buyer.party.partyId)).balances).toEqual([-2000, -2000, -2000])
  const next = await aReceivedOrder(market, buyer, [2])
  const detail = { id: newId('evt'), name: 'ledger.posted', subject: `${market.hq.partyId}#${buyer.party.partyId}`, version: 1 }
  await onLedgerPosted({ detail } as unknown as Parameters<typeof onLedgerPosted>[0])
  expect(await standing(next)).toEqual(['settled', 2000])
})
