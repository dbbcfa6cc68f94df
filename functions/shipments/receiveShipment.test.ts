import { describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { plusMs } from '@shared/kernel/time'
import { handler as getFile } from '../files/getFile'
import { handler as onFileAttached } from '../files/onFileAttached'
import { stockFrom } from '../inventory/store'
import { handler as closeOrderShort } from '../orders/closeOrderShort'
import { getOrder } from '../orders/store'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer } from '../testing/market'
import { aPhoto } from '../testing/photos'
import { aShipment, aShippableOrder, receive, sentTold, ship } from '../testing/shipments'
import { aStaff, signedIn } from '../testing/world'
import { claimOf } from './claimStore'
import { handler as receiveDueHourly } from './receiveDueHourly'
import { shipmentOf } from './store'

const stockOf = async ({ party }: Buyer) =>
  (await stockFrom(party.partyId, undefined, 100)).map(({ sellable, inbound }) => ({ sellable, inbound }))
const day = 24 * 3600_000
const inDays = (days: number) => plusMs(new Date().toISOString(), days * day)

describe('a shipment on its way', () => {
  it('stands in the buyer’s inbound once, however often it is told', async () => {
    const market = await aMarket({ products: 2 })
    const buyer = await aBuyerOf(market)
    const shipment = await aShipment(market, buyer, [3, 5])
    await Promise.all([sentTold(shipment), sentTold(shipment), sentTold(shipment)])
    await sentTold(shipment)
    expect(await stockOf(buyer)).toEqual([
      { sellable: 0, inbound: 3 },
      { sellable: 0, inbound: 5 },
    ])
  })

  it('never does when it has been received before that was told', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const shipment = await aShipment(market, buyer)
    expect((await receive(buyer, shipment)).status).toBe(200)
    await sentTold(shipment)
    expect(await stockOf(buyer)).toEqual([{ sellable: 3, inbound: 0 }])
  })

  it('that is told while it is received ends in the same stock', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    for (const i of [1, 2, 3, 4, 5]) {
      const shipment = await aShipment(market, buyer, [2])
      const [answer] = await Promise.all([receive(buyer, shipment), sentTold(shipment), sentTold(shipment)])
      expect([answer.status, await stockOf(buyer)]).toEqual([200, [{ sellable: 2 * i, inbound: 0 }]])
    }
  })
})

describe('what is received', () => {
  it('is the buyer’s stock, and the order is received when nothing is under way any more', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const order = await aShippableOrder(market, buyer, [5])
    const shipments = [(await ship(market, order, [2])).body, (await ship(market, order, [3])).body]
    await sentTold(shipments[0])
    const { status, body } = await receive(buyer, shipments[0], [], { note: '放仓库了' })
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ status: 'received', receipt: expect.objectContaining({ note: '放仓库了' }) }),
    ])
    expect((await getOrder(order.orderId))!.order).toMatchObject({ status: 'shipped', underway: 1, lines: [{ shipped: 5, received: 2 }] })
    await receive(buyer, shipments[1])
    const after = (await getOrder(order.orderId))!.order
    expect(after).toMatchObject({ status: 'received', lines: [{ shipped: 5, received: 5 }] })
    expect(after.underway).toBeUndefined()
    expect(after.timeline.at(-1)).toMatchObject({ status: 'received', what: 'received', documentId: shipments[1].shipmentId })
    expect(await stockOf(buyer)).toEqual([{ sellable: 5, inbound: 0 }])
  })

  it('is stock only as far as it came whole; the rest is a claim with its photos', async () => {
    const market = await aMarket({ products: 3 })
    const buyer = await aBuyerOf(market)
    const shipment = await aShipment(market, buyer, [5, 4, 3])
    await sentTold(shipment)
    const photoIds = [await aPhoto(buyer.token, 'claim'), await aPhoto(buyer.token, 'claim')]
    const { body } = await receive(buyer, shipment, [{ damaged: 1, missing: 1 }, {}, { missing: 3 }], { photoIds, note: '外箱破了' })
    const claimId = shipment.shipmentId.replace('shp_', 'clm_')
    expect(body).toMatchObject({
      claimId,
      receipt: { lines: [{ received: 3, damaged: 1, missing: 1 }, { received: 4 }, { received: 0, missing: 3 }] },
    })
    expect((await claimOf(body.claimId))!.claim).toMatchObject({
      ...{ status: 'open', pieces: 5, shipmentId: shipment.shipmentId, photoIds, note: '外箱破了', by: { name: '王芳' } },
      lines: [
        { skuId: market.skuIds[0], damaged: 1, missing: 1 },
        { skuId: market.skuIds[2], damaged: 0, missing: 3 },
      ],
    })
    expect(await stockOf(buyer)).toEqual([
      { sellable: 3, inbound: 0 },
      { sellable: 4, inbound: 0 },
      { sellable: 0, inbound: 0 },
    ])
    const { order } = (await getOrder(shipment.orderId))!
    expect(order.lines.map(({ received }) => received)).toEqual([3, 4, undefined])
    expect(order.timeline.slice(-2)).toMatchObject([
      { status: 'received', what: 'received', documentId: shipment.shipmentId },
      { status: 'received', what: 'claimed', documentId: claimId },
    ])
    for (const fileId of photoIds) {
      const detail = { id: newId('evt'), name: 'file.attached', subject: fileId, version: 3 }
      await onFileAttached({ detail } as unknown as Parameters<typeof onFileAttached>[0])
      expect((await invoke(getFile, { method: 'GET', pathParameters: { fileId }, token: market.adminToken })).status).toBe(200)
    }
  })

  it('is the same receipt when it is told again, and no other one', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const shipment = await aShipment(market, buyer)
    const photoIds = [await aPhoto(buyer.token, 'claim')]
    const answers = await Promise.all(Array.from({ length: 4 }, () => receive(buyer, shipment, [{ damaged: 1 }], { photoIds })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    const other = await receive(buyer, shipment)
    expect([other.status, other.body.code, other.body.detail.shipment.claimId]).toEqual([
      409,
      'shipment.received',
      answers[0]!.body.claimId,
    ])
    expect(await stockOf(buyer)).toEqual([{ sellable: 2, inbound: 0 }])
  })

  it('is refused when it is not what was sent', async () => {
    const market = await aMarket({ products: 2 })
    const buyer = await aBuyerOf(market)
    const shipment = await aShipment(market, buyer, [3, 2])
    const [one, two] = shipment.lines.map(({ skuId, quantity }) => ({ skuId, received: quantity }))
    for (const lines of [
      [one],
      [one, two, two],
      [one, { ...two, missing: 1 }],
      [one, { ...two, received: 1 }],
      [one, { ...two, skuId: newId('sku') }],
    ]) {
      const { status, body } = await receive(buyer, shipment, [], { lines })
      expect([status, body.code]).toEqual([422, 'receipt.linesDiffer'])
    }
    expect((await shipmentOf(shipment.shipmentId))!.shipment.status).toBe('sent')
  })

  it('of an order that was closed short meanwhile still comes in', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const order = await aShippableOrder(market, buyer, [5])
    const { body: shipment } = await ship(market, order, [2])
    await invoke(closeOrderShort, { pathParameters: { orderId: order.orderId }, body: { reason: '停产' }, token: market.adminToken })
    expect((await receive(buyer, shipment)).status).toBe(200)
    expect((await getOrder(order.orderId))!.order).toMatchObject({ status: 'closedShort', lines: [{ shipped: 2, received: 2 }] })
    expect(await stockOf(buyer)).toEqual([{ sellable: 2, inbound: 0 }])
  })

  it('is told by the buyer’s people alone', async () => {
    const market = await aMarket()
    const [buyer, sibling] = [await aBuyerOf(market), await aBuyerOf(market)]
    const shipment = await aShipment(market, buyer)
    expect((await receive(sibling, shipment)).body.code).toBe('actor.forbidden')
    expect((await receive({ ...buyer, token: market.adminToken }, shipment)).body.code).toBe('actor.forbidden')
    expect((await receive(buyer, { ...shipment, shipmentId: newId('shp') })).body.code).toBe('shipment.unknown')
    const clerk = await signedIn(await aStaff({ partyId: buyer.party.partyId, roles: ['clerk'] }), buyer.party)
    expect((await receive({ ...buyer, token: clerk }, shipment)).status).toBe(200)
  })
})

describe('what nobody receives', () => {
  it('is received whole by the system when its time is up, and not before', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const shipment = await aShipment(market, buyer)
    await sentTold(shipment)
    await receiveDueHourly({ time: inDays(9) })
    expect((await shipmentOf(shipment.shipmentId))!.shipment.status).toBe('sent')
    await receiveDueHourly({ time: inDays(10) })
    const { receipt, ...after } = (await shipmentOf(shipment.shipmentId))!.shipment
    expect([after.status, receipt?.lines, receipt?.by]).toEqual([
      'received',
      [{ skuId: market.skuIds[0], received: 3, damaged: 0, missing: 0 }],
      undefined,
    ])
    const { order } = (await getOrder(shipment.orderId))!
    expect(order.timeline.at(-1)).not.toHaveProperty('by')
    expect([order.status, await stockOf(buyer)]).toEqual(['received', [{ sellable: 3, inbound: 0 }]])
    await receiveDueHourly({ time: inDays(11) })
    expect(await stockOf(buyer)).toEqual([{ sellable: 3, inbound: 0 }])
    expect((await receive(buyer, shipment)).status).toBe(200)
  })

  it('stays as somebody received it', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const shipment = await aShipment(market, buyer)
    await receive(buyer, shipment, [{ missing: 2 }])
    await receiveDueHourly({ time: inDays(30) })
    expect(await stockOf(buyer)).toEqual([{ sellable: 1, inbound: 0 }])
  })
})
