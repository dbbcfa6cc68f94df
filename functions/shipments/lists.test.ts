import { expect, it } from '@jest/globals'
import { caseAt, containerUri } from '../codes/serials/uris'
import { aBatch, scanOut } from '../testing/coded'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer } from '../testing/market'
import { metered } from '../testing/meter'
import { aShipment, aShippableOrder, receive, ship } from '../testing/shipments'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as getShipment } from './getShipment'
import { handler as listShipments } from './listShipments'

const listed = async (token: string, query: Record<string, string>) => (await invoke(listShipments, { method: 'GET', query, token })).body
const idsOf = ({ items }: { items: { shipmentId: string }[] }) => items.map(({ shipmentId }) => shipmentId)

it('a buyer sees what it is to receive, newest first, page by page', async () => {
  const market = await aMarket({ stock: 1000 })
  const buyer = await aBuyerOf(market)
  const order = await aShippableOrder(market, buyer, [25])
  const sent: string[] = []
  for (let i = 0; i < 23; i++) sent.unshift((await ship(market, order, [1])).body.shipmentId)
  const received = sent.slice(5, 7)
  for (const shipmentId of received)
    await receive(buyer, (await invoke(getShipment, { pathParameters: { shipmentId }, token: buyer.token })).body)

  const { result, calls } = await metered(() => listed(buyer.token, { as: 'buyer', status: 'sent' }))
  expect(idsOf(result)).toEqual(sent.filter((id) => !received.includes(id)).slice(0, 20))
  // Who asks, the index, and for each of twenty whether it was scanned out.
  expect(calls.map(({ command }) => command)).toEqual(['BatchGetItemCommand', 'QueryCommand', 'BatchGetItemCommand'])
  expect(calls.at(-1)?.rru).toBeLessThanOrEqual(20 / 2)
  expect(idsOf(await listed(buyer.token, { as: 'buyer', status: 'sent', after: result.next }))).toEqual(sent.slice(-1))
  const all = await listed(buyer.token, { as: 'buyer' })
  expect(idsOf(all)).toEqual(sent.slice(0, 20))
  const rest = await listed(buyer.token, { as: 'buyer', after: all.next })
  expect([idsOf(rest), rest.next]).toEqual([sent.slice(20), undefined])
  expect(idsOf(await listed(buyer.token, { as: 'buyer', status: 'received' }))).toEqual(received)

  const ofOrder = await listed(market.adminToken, { orderId: order.orderId })
  expect(idsOf(ofOrder)).toEqual([...sent].reverse().slice(0, 20))
  expect(idsOf(await listed(market.adminToken, { orderId: order.orderId, after: ofOrder.next }))).toEqual([...sent].reverse().slice(20))
  expect(idsOf(await listed(market.adminToken, { orderId: order.orderId, status: 'received' }))).toEqual(
    [...received].reverse().slice(0, 20),
  )
})

it('a party sees its own side alone; whoever is above the buyer may look at one', async () => {
  const market = await aMarket()
  const dealer = await aBuyerOf(market)
  const shipment = await aShipment(market, dealer)
  const sibling = await aBuyerOf(market)
  const store = await aParty({ parentId: dealer.party.partyId })
  const below: Buyer = { party: store, staff: await aStaff({ partyId: store.partyId }), token: '' }
  below.token = await signedIn(below.staff, store)
  for (const as of ['buyer', 'seller']) {
    expect((await listed(sibling.token, { as })).items).toEqual([])
    expect((await listed(below.token, { as })).items).toEqual([])
  }
  expect(idsOf(await listed(market.adminToken, { as: 'seller', status: 'sent' }))[0]).toBe(shipment.shipmentId)
  const looks = (token: string) => invoke(getShipment, { pathParameters: { shipmentId: shipment.shipmentId }, token })
  expect((await looks(dealer.token)).body).toMatchObject({ ...shipment })
  expect([(await looks(sibling.token)).body.code, (await looks(below.token)).body.code]).toEqual(['actor.forbidden', 'actor.forbidden'])
  expect((await listed(sibling.token, { orderId: shipment.orderId })).code).toBe('actor.forbidden')
})

it('a buyer’s list says which of what is on its way was scanned out, and so can be scanned in', async () => {
  const market = await aMarket()
  const dealer = await aBuyerOf(market)
  const batch = await aBatch(market, { count: 10 })
  const [coded, plain] = [await aShipment(market, dealer, [10]), await aShipment(market, dealer, [10])]
  expect((await scanOut(coded.shipmentId, [containerUri(batch, caseAt(batch, 0))], market.adminToken)).status).toBe(200)
  const flags = async (token: string, query: Record<string, string>) =>
    (await listed(token, query)).items.map(({ shipmentId, scannedOut }: typeof coded) => [shipmentId, scannedOut])
  const both = [
    [plain.shipmentId, undefined],
    [coded.shipmentId, true],
  ]
  expect(await flags(dealer.token, { as: 'buyer', status: 'sent' })).toEqual(both)
  expect((await flags(market.adminToken, { as: 'seller', status: 'sent' })).slice(0, 2)).toEqual(both.map(([id]) => [id, undefined]))
})
