import { beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { dayBegins, plusDays, shanghaiDate, weekOf } from '@shared/kernel/time'
import type { Week } from '@shared/orders/model'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../testing/market'
import { metered } from '../testing/meter'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as approveOrder } from './approveOrder'
import { handler as countOrders } from './countOrders'
import { handler as getBuyerWeeks } from './getBuyerWeeks'
import { handler as onOrderSubmitted } from './onOrderSubmitted'
import { handler as rejectOrder } from './rejectOrder'
import { handler as submitOrder } from './submitOrder'

const none = { submitted: 0, approved: 0, fundsConfirmed: 0, partlyShipped: 0, shipped: 0, received: 0, held: 0 }
/** A Wednesday to come, so that prices are in force. */
const now = '2031-03-05T02:00:00.000Z'

let market: Market
let buyer: Buyer, held: Buyer
const count = async (token: string, as: string) => (await invoke(countOrders, { method: 'GET', query: { as }, token })).body
const weeks = async (token: string, query = {}) => (await invoke(getBuyerWeeks, { method: 'GET', query, token, now })).body

async function ordered({ token }: Buyer, quantity: number, at = now) {
  const orderId = newId('ord')
  const { status } = await invoke(submitOrder, { token, now: at, body: { orderId, lines: [{ skuId: market.skuIds[0], quantity }] } })
  expect(status).toBe(200)
  const detail = { id: newId('evt'), name: 'order.submitted', subject: orderId, version: 1 }
  await onOrderSubmitted({ detail } as unknown as Parameters<typeof onOrderSubmitted>[0])
  return orderId
}
const move = (handler: typeof approveOrder, orderId: string) =>
  invoke(handler, { pathParameters: { orderId }, token: market.adminToken, body: { reason: '缺货' } })

beforeAll(async () => {
  market = await aMarket({ stock: 1000 })
  buyer = await aBuyerOf(market, {}, { division: '520102' })
  held = await aBuyerOf(market, { limit: 0, overLimit: 'hold' }, { division: '620102' })
  await move(approveOrder, await ordered(buyer, 1))
  await move(rejectOrder, await ordered(buyer, 2))
  await ordered(buyer, 3)
  await ordered(held, 4)
  await ordered(buyer, 5, '2031-02-26T02:00:00.000Z')
})

describe('GET /orders/counts', () => {
  it('counts what is open on the desk, and what of it is over its credit', async () => {
    expect(await count(market.adminToken, 'seller')).toEqual({ ...none, submitted: 3, approved: 1, held: 1 })
    expect(await count(market.adminToken, 'buyer')).toEqual(none)
  })

  it('counts a buyer’s own purchases', async () => {
    expect(await count(buyer.token, 'buyer')).toEqual({ ...none, submitted: 2, approved: 1 })
    expect(await count(held.token, 'buyer')).toEqual({ ...none, submitted: 1, held: 1 })
    expect(await count(buyer.token, 'seller')).toEqual(none)
  })

  it('counts for a rep only what lies in the areas assigned', async () => {
    const rep = await signedIn(await aStaff({ partyId: market.hq.partyId, roles: ['salesRep'], areas: ['62'] }), market.hq)
    for (const as of ['buyer', 'seller']) expect(await count(rep, as)).toEqual({ ...none, submitted: 1, held: 1 })
  })

  it('costs a few units', async () => {
    const { rru, wru } = await metered(() => count(market.adminToken, 'seller'))
    expect([rru <= 2 + 6 * 0.5 + 1, wru]).toEqual([true, 0])
  })
})

describe('GET /orders/weeks', () => {
  const last = ({ weeks: all }: { weeks: Week[] }) => all.slice(-2).map(({ total, orders, pieces }) => [total, orders, pieces])

  it('sums a buyer’s eight weeks for who sells to it, and for itself', async () => {
    const expected = [
      [5000, 1, 5],
      [4000, 2, 4],
    ]
    const seen = await weeks(market.adminToken, { buyerId: buyer.party.partyId })
    expect(seen.weeks.map(({ from }: Week) => from)).toEqual(
      [7, 6, 5, 4, 3, 2, 1, 0].map((n) => plusDays(weekOf(shanghaiDate(now)), -7 * n)),
    )
    expect(last(seen)).toEqual(expected)
    expect(last(await weeks(buyer.token))).toEqual(expected)
    expect(dayBegins(seen.weeks[7].from)).toBe('2031-03-02T16:00:00.000Z')
  })

  it('shows nobody what a buyer orders from another', async () => {
    const middle = await aParty({ kind: 'dealer', parentId: market.hq.partyId })
    const store = await aBuyerOf(market, {}, { kind: 'store', parentId: middle.partyId, supplierId: market.hq.partyId, division: '620103' })
    await ordered(store, 6)
    const owner = await signedIn(await aStaff({ partyId: middle.partyId }), middle)
    expect(last(await weeks(owner, { buyerId: store.party.partyId }))).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ])
    expect(last(await weeks(market.adminToken, { buyerId: store.party.partyId }))[1]).toEqual([6000, 1, 6])
    expect((await weeks(buyer.token, { buyerId: store.party.partyId })).code).toBe('actor.forbidden')
  })
})
