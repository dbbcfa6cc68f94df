import { describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { Order } from '@shared/orders/model'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, creditAt, levelsOf, type Market } from '../testing/market'
import { aShippableOrder, receive, ship } from '../testing/shipments'
import { aStaff, signedIn } from '../testing/world'
import { handler as closeOrderShort } from './closeOrderShort'
import { handler as releaseCredit } from './releaseCredit'
import { getOrder } from './store'
import { handler as submitOrder } from './submitOrder'

const closed = ({ adminToken }: Market, { orderId }: Pick<Order, 'orderId'>) =>
  invoke(closeOrderShort, { pathParameters: { orderId }, body: { reason: '断货' }, token: adminToken })
const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => body.code ?? status

async function partlyShipped(quantities: number[]) {
  const market = await aMarket({ stock: 20 })
  const buyer = await aBuyerOf(market, { limit: 100_000 })
  const order = await aShippableOrder(market, buyer, [5])
  const shipments = []
  for (const quantity of quantities) shipments.push((await ship(market, order, [quantity])).body)
  return { market, buyer, order, shipments }
}

describe('an order that is closed short after a part of it has left', () => {
  it('gives back what did not leave; what did is still received and owed', async () => {
    const { market, buyer, order, shipments } = await partlyShipped([2])
    const { body } = await closed(market, order)
    expect(body).toMatchObject({ status: 'closedShort', shippedAmount: 2000, underway: 1, lines: [{ quantity: 5, shipped: 2 }] })
    expect(await levelsOf(market)).toEqual([{ sellable: 18, allocated: 0 }])
    expect(await creditAt(market, buyer)).toMatchObject({ reserved: 0, balance: 2000, left: 98_000 })
    expect(codeOf(await ship(market, order, [1]))).toBe('order.moved')
    expect((await receive(buyer, shipments[0])).status).toBe(200)
    expect((await getOrder(order.orderId))!.order).toMatchObject({ status: 'closedShort', lines: [{ received: 2 }] })
    expect((await getOrder(order.orderId))!.order.underway ?? 0).toBe(0)
  })

  it('is closed or sent, not both, when two desks act at once', async () => {
    const { market, buyer, order } = await partlyShipped([2])
    const [sent, ended] = await Promise.all([ship(market, order, [3]), closed(market, order)])
    expect([codeOf(sent), codeOf(ended)].sort()).toEqual([200, 'order.moved'])
    const { reserved, balance, left } = await creditAt(market, buyer)
    expect([reserved, balance + left]).toEqual([0, 100_000])
    expect([(await levelsOf(market))[0]!.allocated, balance]).toEqual([0, sent.status === 200 ? 5000 : 2000])
  })
})

describe('shipping beyond the credit', () => {
  /** Within its limit when it was ordered and approved; then another order went beyond it. */
  async function overdrawn(): Promise<{ market: Market; buyer: Buyer; order: Order }> {
    const market = await aMarket()
    const buyer = await aBuyerOf(market, { limit: 5000, overLimit: 'hold' })
    const order = await aShippableOrder(market, buyer, [5])
    const body = { orderId: newId('ord'), lines: [{ skuId: market.skuIds[0], quantity: 1 }] }
    expect((await invoke(submitOrder, { body, token: buyer.token })).body.creditHold).toBe(true)
    return { market, buyer, order }
  }

  it('is asked again at the door, and a release of an approved order lets it through', async () => {
    const { market, buyer, order } = await overdrawn()
    const refused = await ship(market, order, [2])
    expect([codeOf(refused), refused.body.detail.left]).toEqual(['credit.insufficient', -1000])
    const controller = await signedIn(await aStaff({ partyId: market.hq.partyId, roles: ['creditController'] }), market.hq)
    const released = await invoke(releaseCredit, {
      ...{ pathParameters: { orderId: order.orderId }, body: { reason: '老客户' }, token: controller },
    })
    expect(released.body).toMatchObject({ status: 'fundsConfirmed', timeline: [{}, {}, {}, { what: 'creditReleased' }] })
    expect((await ship(market, order, [2])).status).toBe(200)
    expect((await ship(market, order, [3])).status).toBe(200)
    expect(await creditAt(market, buyer)).toMatchObject({ reserved: 1000, balance: 5000, left: -1000 })
  })
})
