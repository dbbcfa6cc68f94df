import { describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { plusDays, shanghaiDate } from '@shared/kernel/time'
import { saveParty } from '@shared/parties/api'
import { entriesAfter } from '../credit/ledgerStore'
import { handler as setCreditLine } from '../credit/setCreditLine'
import { handler as cancelOrder } from '../orders/cancelOrder'
import { handler as closeOrderShort } from '../orders/closeOrderShort'
import { getOrder } from '../orders/store'
import { handler as saveThatParty } from '../parties/saveParty'
import { invoke } from '../testing/invoke'
import { anEntry } from '../testing/ledger'
import { aBuyerOf, aMarket, creditAt, levelsOf } from '../testing/market'
import { aShipment, aShippableOrder, linesOf, ship } from '../testing/shipments'
import { aStaff, signedIn } from '../testing/world'
import { shipmentOf } from './store'

const ledgerOf = async (sellerId: string, buyerId: string) => (await entriesAfter(sellerId, buyerId, undefined)).map(({ entry }) => entry)
const today = () => shanghaiDate(new Date().toISOString())

describe('what is shipped', () => {
  it('lowers the seller’s stock, turns reserved credit into a debit, and stands on the timeline', async () => {
    const market = await aMarket({ products: 2 })
    const buyer = await aBuyerOf(market)
    const order = await aShippableOrder(market, buyer, [3, 12])
    const { status, body } = await ship(market, order, [3, 12], { carrier: 'shunfeng', trackingNo: 'SF1234567890', note: '门卫代收' })
    const amount = 3 * 1000 + 12 * 900
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({
        status: 'sent',
        amount,
        carrier: 'shunfeng',
        trackingNo: 'SF1234567890',
        note: '门卫代收',
        orderNumber: order.number,
      }),
    ])
    expect(body).toMatchObject({ number: expect.stringMatching(/^FH\d{4}-\d{4}$/), dueOn: plusDays(today(), 30), goods: { pieces: 15 } })
    expect(body.lines.map(({ amount }: { amount: number }) => amount)).toEqual([3000, 10_800])
    expect(await levelsOf(market)).toEqual([
      { sellable: 97, allocated: 0 },
      { sellable: 88, allocated: 0 },
    ])
    const { limit, ...credit } = await creditAt(market, buyer)
    expect(credit).toMatchObject({ reserved: 0, balance: amount, left: limit - amount, oldestDue: plusDays(today(), 30) })
    expect(await ledgerOf(market.hq.partyId, buyer.party.partyId)).toMatchObject([
      { kind: 'shipment', amount, balance: amount, documentId: body.shipmentId, orderId: order.orderId, reference: order.number },
    ])
    const after = (await getOrder(order.orderId))!.order
    expect(after).toMatchObject({ status: 'shipped', shippedAmount: amount, underway: 1, lines: [{ shipped: 3 }, { shipped: 12 }] })
    expect(after.timeline.at(-1)).toMatchObject({
      status: 'shipped',
      what: 'shipped',
      documentId: body.shipmentId,
      by: { name: '总部管理员' },
    })
  })

  it('may be a part now and the rest later; the parts cost what the whole does', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const order = await aShippableOrder(market, buyer, [13])
    const parts = []
    for (const quantity of [4, 8]) {
      const { body } = await ship(market, order, [quantity])
      parts.push(body.amount)
      expect((await getOrder(order.orderId))!.order.status).toBe('partlyShipped')
    }
    const tomorrow = new Date(Date.now() + 24 * 3600_000).toISOString()
    const last = await ship(market, order, [1], {}, tomorrow)
    expect(last.body.dueOn).toBe(plusDays(today(), 31))
    expect([...parts, last.body.amount].reduce((a, b) => a + b)).toBe(13 * 900)
    expect((await getOrder(order.orderId))!.order).toMatchObject({ status: 'shipped', underway: 3, shippedAmount: 13 * 900 })
    expect(await creditAt(market, buyer)).toMatchObject({ reserved: 0, balance: 13 * 900 })
  })

  it('arrives when the seller says, else the next day by its own truck, later by a carrier from afar', async () => {
    const market = await aMarket()
    const [near, far] = [await aBuyerOf(market), await aBuyerOf(market, {}, { division: '150102' })]
    const expected = async (buyer: typeof near, over: object) =>
      (await ship(market, await aShippableOrder(market, buyer), [1], over)).body.expectedOn
    expect(await expected(far, {})).toBe(plusDays(today(), 1))
    expect(await expected(near, { carrier: 'jd' })).toBe(plusDays(today(), 1))
    expect(await expected(far, { carrier: 'jd' })).toBe(plusDays(today(), 4))
    expect(await expected(far, { expectedOn: '2030-01-01' })).toBe('2030-01-01')
  })

  it('may be as long as an order can be', async () => {
    const market = await aMarket({ products: 90, stock: 10 })
    const buyer = await aBuyerOf(market)
    const quantities = market.skuIds.map(() => 2)
    const { lines, lineCount } = await aShipment(market, buyer, quantities)
    expect([lines.length, lineCount]).toEqual([90, 90])
    expect((await levelsOf(market)).every(({ sellable, allocated }) => sellable === 8 && allocated === 0)).toBe(true)
  })
})

describe('a shipment sent again', () => {
  it('is the same shipment, also when nothing is left to ship', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const order = await aShippableOrder(market, buyer, [3])
    const shipmentId = newId('shp')
    const [first, ...more] = await Promise.all(Array.from({ length: 4 }, () => ship(market, order, [2], { shipmentId })))
    const again = await ship(market, order, [2], { shipmentId })
    expect([first!, ...more, again].map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(again.body).toEqual(first!.body)
    expect((await getOrder(order.orderId))!.order.lines[0]!.shipped).toBe(2)
    expect(await creditAt(market, buyer)).toMatchObject({ reserved: 1000, balance: 2000 })
  })

  it('with other goods, of another order or by another seller is refused', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const order = await aShippableOrder(market, buyer, [3])
    const shipmentId = newId('shp')
    await ship(market, order, [2], { shipmentId })
    expect((await ship(market, order, [1], { shipmentId })).body.code).toBe('shipment.duplicate')
    expect((await ship(market, order, [2], { shipmentId, carrier: 'jd' })).body.code).toBe('shipment.duplicate')
    expect((await ship(market, await aShippableOrder(market, buyer, [3]), [2], { shipmentId })).body.code).toBe('shipment.duplicate')
    const asBuyer = { ...market, adminToken: buyer.token }
    expect((await ship(asBuyer, order, [2], { shipmentId })).body).toMatchObject({ code: 'actor.forbidden', detail: {} })
  })
})

describe('refused is', () => {
  it('more than is left of a line, or what was not ordered', async () => {
    const market = await aMarket({ products: 2 })
    const buyer = await aBuyerOf(market)
    const order = await aShippableOrder(market, buyer, [3])
    await ship(market, order, [1])
    const [tooMuch, notOrdered] = [await ship(market, order, [3]), await ship(market, order, [1, 1])]
    expect([tooMuch.status, tooMuch.body.code, tooMuch.body.detail.lines]).toEqual([
      422,
      'shipment.tooMuch',
      [{ skuId: market.skuIds[0], requested: 3, left: 2 }],
    ])
    expect(notOrdered.body.detail.lines).toEqual([{ skuId: market.skuIds[1], requested: 1, left: 0 }])
  })

  it('an order that may not leave yet, or no more', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const order = await aShippableOrder(market, buyer, [3])
    await ship(market, order, [1])
    expect(
      (await invoke(closeOrderShort, { pathParameters: { orderId: order.orderId }, body: { reason: '停产' }, token: market.adminToken }))
        .status,
    ).toBe(200)
    const late = await ship(market, order, [1])
    expect([late.status, late.body.code, late.body.detail.order.status]).toEqual([409, 'order.moved', 'closedShort'])
    expect(await creditAt(market, buyer)).toMatchObject({ reserved: 0, balance: 1000 })
    expect(await levelsOf(market)).toEqual([{ sellable: 99, allocated: 0 }])
    const early = await aShippableOrder(market, buyer)
    await invoke(cancelOrder, { pathParameters: { orderId: early.orderId }, body: {}, token: market.adminToken })
    expect((await ship(market, { orderId: newId('ord') }, [1])).body.code).toBe('order.unknown')
  })

  it('a buyer that is overdue, where its line blocks that', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const order = await aShippableOrder(market, buyer, [3])
    await anEntry(market.hq.partyId, buyer.party.partyId, 500, new Date(Date.now() - 3 * 24 * 3600_000).toISOString())
    const line = {
      buyerId: buyer.party.partyId,
      limit: 100_000_000,
      overLimit: 'refuse',
      term: { kind: 'days', days: 30 },
      blockOverdue: true,
    }
    expect((await invoke(setCreditLine, { method: 'PUT', body: line, token: market.adminToken })).status).toBe(200)
    const refused = await ship(market, order, [1])
    expect([refused.status, refused.body.code]).toEqual([422, 'credit.overdue'])
  })

  it('a buyer whose credit has fallen below nothing since, and one that is suspended', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const order = await aShippableOrder(market, buyer, [3])
    const line = { buyerId: buyer.party.partyId, limit: 100, overLimit: 'refuse', term: { kind: 'days', days: 30 } }
    await invoke(setCreditLine, { method: 'PUT', body: line, token: market.adminToken })
    const refused = await ship(market, order, [1])
    expect([refused.body.code, refused.body.detail.left]).toEqual(['credit.insufficient', -2900])
    await invoke(setCreditLine, { method: 'PUT', body: { ...line, limit: 1_000_000 }, token: market.adminToken })
    const { partyId, kind, name, division } = buyer.party
    const suspended = { kind, name, division, lifecycle: 'suspended' }
    const { status } = await invoke(saveThatParty, {
      method: saveParty.method,
      pathParameters: { partyId },
      body: suspended,
      token: market.adminToken,
    })
    expect(status).toBe(200)
    expect((await ship(market, order, [1])).body.code).toBe('party.suspended')
    expect((await getOrder(order.orderId))!.order.status).toBe('fundsConfirmed')
  })

  it('a waybill of nobody', async () => {
    const market = await aMarket()
    const order = await aShippableOrder(market, await aBuyerOf(market))
    expect((await ship(market, order, [1], { trackingNo: 'SF1234567890' })).body.code).toBe('input.invalid')
    expect((await ship(market, order, [1], { carrier: 'horse', trackingNo: 'SF1234567890' })).body.code).toBe('input.invalid')
  })
})

describe('two clerks at once', () => {
  it('never ship more than was ordered', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const order = await aShippableOrder(market, buyer, [5])
    const clerks = await Promise.all(
      ['warehouse', 'orderDesk'].map(async (role) =>
        signedIn(await aStaff({ partyId: market.hq.partyId, roles: [role as 'warehouse'] }), market.hq),
      ),
    )
    const tries = Array.from({ length: 6 }, (_, i) => ship({ ...market, adminToken: clerks[i % 2]! }, order, [2]))
    const answers = await Promise.all(tries)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2)
    expect(new Set(answers.map(({ body }) => body.code))).toEqual(new Set([undefined, 'shipment.tooMuch']))
    const { order: after, lines } = (await getOrder(order.orderId))!
    expect([lines[0]!.shipped, after.underway, after.shippedAmount]).toEqual([4, 2, 4000])
    expect(await levelsOf(market)).toEqual([{ sellable: 95, allocated: 1 }])
    expect(await creditAt(market, buyer)).toMatchObject({ reserved: 1000, balance: 4000 })
  })

  it('of many orders of one buyer post one debit after the other', async () => {
    const market = await aMarket({ products: 4 })
    const buyer = await aBuyerOf(market)
    const orders = []
    for (const i of [0, 1, 2, 3])
      orders.push(
        await aShippableOrder(
          market,
          buyer,
          [0, 0, 0, 0].map((_, at) => (at === i ? 2 : 0)),
        ),
      )
    const answers = await Promise.all(
      orders.map((order, i) =>
        ship(
          market,
          order,
          [0, 0, 0, 0].map((_, at) => (at === i ? 2 : 0)),
        ),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await ledgerOf(market.hq.partyId, buyer.party.partyId)).map(({ balance }) => balance)).toEqual([2000, 4000, 6000, 8000])
  })
})

it('only the seller’s people ship', async () => {
  const market = await aMarket()
  const buyer = await aBuyerOf(market)
  const order = await aShippableOrder(market, buyer)
  expect((await ship({ ...market, adminToken: buyer.token }, order, [1])).body.code).toBe('actor.forbidden')
  const finance = await signedIn(await aStaff({ partyId: market.hq.partyId, roles: ['finance'] }), market.hq)
  expect((await ship({ ...market, adminToken: finance }, order, [1])).body.code).toBe('actor.forbidden')
  expect(linesOf(market, [1])).toHaveLength(1)
  expect((await shipmentOf((await ship(market, order, [1])).body.shipmentId))?.shipment.by?.partyId).toBe(market.hq.partyId)
})
