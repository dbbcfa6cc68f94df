import { describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { EventBridgeEvent } from 'aws-lambda'
import type { Happened } from '../platform/events'
import { table } from '../platform/table'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../testing/market'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as getCart } from './getCart'
import { handler as listOrders } from './listOrders'
import { handler } from './onOrderSubmitted'
import { handler as saveCart } from './saveCart'
import { handler as submitOrder } from './submitOrder'

const event = (orderId: string): EventBridgeEvent<string, Happened> =>
  ({ detail: { id: newId('evt'), name: 'order.submitted', subject: orderId, version: 1 } }) as EventBridgeEvent<string, Happened>

async function ordered({ skuIds }: Market, { token }: Buyer, quantities: number[]) {
  const orderId = newId('ord')
  const lines = quantities.map((quantity, i) => ({ skuId: skuIds[i]!, quantity }))
  expect((await invoke(submitOrder, { body: { orderId, lines }, token })).status).toBe(200)
  return orderId
}
const listed = async (token: string, as: string, query: object = {}) =>
  (await invoke(listOrders, { method: 'GET', query: { as, ...query }, token })).body
const ids = (page: { items: { orderId: string }[] }) => page.items.map(({ orderId }) => orderId)

describe('after an order', () => {
  it('is in the lists of everyone above the buyer and of the area’s rep, once, however often the event comes', async () => {
    const market = await aMarket()
    const province = await aBuyerOf(market, {}, { division: '330000' })
    const city = await aParty({ kind: 'dealer', parentId: province.party.partyId, supplierId: market.hq.partyId, division: '330600' })
    const buyer = { party: city, staff: await aStaff({ partyId: city.partyId }), token: '' }
    buyer.token = await signedIn(buyer.staff, city)
    const elsewhere = await aBuyerOf(market, {}, { division: '310000' })
    await table.write([
      { key: { pk: `CREDIT#${market.hq.partyId}`, sk: `BUYER#${city.partyId}` }, set: { left: 1e9, limit: 1e9, reserved: 0, balance: 0 } },
    ])
    const orderId = await ordered(market, buyer, [2])
    const rep = await signedIn(await aStaff({ partyId: market.hq.partyId, roles: ['salesRep'], areas: ['3306'] }), market.hq)
    const farRep = await signedIn(await aStaff({ partyId: market.hq.partyId, roles: ['salesRep'], areas: ['3301', '31'] }), market.hq)

    for (let i = 0; i < 5; i++) await handler(event(orderId))
    await Promise.all(Array.from({ length: 5 }, () => handler(event(orderId))))
    for (const token of [market.adminToken, province.token, buyer.token, rep])
      expect(ids(await listed(token, 'subtree'))).toContain(orderId)
    for (const token of [province.token, rep]) expect(ids(await listed(token, 'subtree')).filter((one) => one === orderId)).toHaveLength(1)
    for (const token of [elsewhere.token, farRep]) expect(ids(await listed(token, 'subtree'))).not.toContain(orderId)
  })

  it('takes what was ordered out of the cart, and nothing that was put in since', async () => {
    const market = await aMarket({ products: 2 })
    const buyer = await aBuyerOf(market)
    const save = (lines: object[]) => invoke(saveCart, { method: 'PUT', body: { lines }, token: buyer.token })
    const cart = async () => (await invoke(getCart, { method: 'GET', token: buyer.token })).body.lines
    const [first, second] = market.skuIds.map((skuId) => ({ skuId, quantity: 3 }))
    await save([first!, second!])
    const orderId = await ordered(market, buyer, [3])
    await handler(event(orderId))
    expect(await cart()).toEqual([second])
    await save([first!, second!])
    await handler(event(orderId))
    expect(await cart()).toEqual([first, second])
  })

  it('says nothing of an order that there is not', async () => {
    await expect(handler(event(newId('ord')))).resolves.toBeUndefined()
  })
})

describe('lists of orders', () => {
  it('come twenty a page, newest first, by side and by status, and go on where the last page ended', async () => {
    const market = await aMarket({ stock: 1000 })
    const buyer = await aBuyerOf(market)
    const made: string[] = []
    for (let i = 0; i < 45; i++) made.unshift(await ordered(market, buyer, [1]))
    for (const orderId of made) await handler(event(orderId))
    const all = async (token: string, as: string, query: object = {}) => {
      const found: string[] = []
      for (let after: string | undefined, page = 0; page < 9; page++) {
        const answer = await listed(token, as, { ...query, ...(after && { after }) })
        expect(answer.items.length).toBeLessThanOrEqual(20)
        found.push(...ids(answer))
        after = answer.next
        if (!after) return found
        expect(answer.items).toHaveLength(20)
      }
      throw new Error('the list does not end')
    }
    expect(await all(buyer.token, 'buyer')).toEqual(made)
    expect(await all(buyer.token, 'buyer', { status: 'submitted' })).toEqual(made)
    expect(await all(buyer.token, 'buyer', { status: 'rejected' })).toEqual([])
    expect(await all(buyer.token, 'seller')).toEqual([])
    expect(await all(buyer.token, 'subtree')).toEqual(made)
    expect((await all(market.adminToken, 'seller', { status: 'submitted' })).slice(0, 45)).toEqual(made)
    expect((await all(market.adminToken, 'subtree', { status: 'submitted' })).filter((id) => made.includes(id))).toEqual(made)
  })
})
