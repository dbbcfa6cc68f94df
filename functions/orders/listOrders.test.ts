import { beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { plusMs } from '@shared/kernel/time'
import type { OrderSummary } from '@shared/orders/model'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../testing/market'
import { metered } from '../testing/meter'
import { aStaff, signedIn } from '../testing/world'
import { handler as approveOrder } from './approveOrder'
import { handler } from './listOrders'
import { handler as onOrderSubmitted } from './onOrderSubmitted'
import { handler as rejectOrder } from './rejectOrder'
import { handler as submitOrder } from './submitOrder'

/** Three days of one week to come, so that prices are in force. */
const monday = '2031-03-03T02:00:00.000Z'
const hours = (n: number) => plusMs(monday, n * 3600_000)

let market: Market
let tea: Buyer, rice: Buyer
let orders: OrderSummary[]
let rep: string

async function ordered({ token }: Buyer, now: string): Promise<OrderSummary> {
  const orderId = newId('ord')
  const lines = market.skuIds.map((skuId, i) => ({ skuId, quantity: 24 + i }))
  const { body } = await invoke(submitOrder, { token, now, body: { orderId, lines } })
  const detail = { id: newId('evt'), name: 'order.submitted', subject: orderId, version: 1 }
  await onOrderSubmitted({ detail } as unknown as Parameters<typeof onOrderSubmitted>[0])
  return body
}

const list = async (token: string, query: Record<string, string>) =>
  (await invoke(handler, { method: 'GET', token, query, now: hours(60) })).body
const ids = ({ items }: { items: OrderSummary[] }) => items.map(({ orderId }) => orderId)
const idsOf = (some: OrderSummary[]) => some.map(({ orderId }) => orderId)

/** Every page there is, and how many it took. */
async function paged(token: string, query: Record<string, string>) {
  const all: string[] = []
  let pages = 0
  for (let after = ''; ; ) {
    const page = await list(token, { ...query, ...(after && { after }) })
    all.push(...ids(page))
    pages++
    if (!page.next) return { all, pages }
    after = page.next
  }
}

beforeAll(async () => {
  market = await aMarket({ products: 3, stock: 10_000 })
  tea = await aBuyerOf(market, {}, { name: '宏远茶行', division: '540102' })
  rice = await aBuyerOf(market, {}, { name: '大同粮油', division: '630100' })
  rep = await signedIn(await aStaff({ partyId: market.hq.partyId, roles: ['salesRep'], areas: ['54'] }), market.hq)
  orders = []
  // Forty-eight orders, one an hour: every fourth is the rice shop's.
  for (let hour = 0; hour < 48; hour++) orders.unshift(await ordered(hour % 4 ? tea : rice, hours(hour)))
})

describe('GET /orders', () => {
  it('says in a line what each order is about', async () => {
    const { items } = await list(tea.token, { as: 'buyer' })
    expect(items[0]).toMatchObject({
      goods: { names: ['山里郎冷泡乌龙茶 500ml', '山里郎冷泡乌龙茶 500ml'], cartons: 3, loose: 3, pieces: 75 },
      lineCount: 3,
    })
  })

  it('goes through everything once, newest first, twenty a page', async () => {
    expect(await paged(market.adminToken, { as: 'seller' })).toEqual({ all: idsOf(orders), pages: 3 })
  })

  it.each(['seller', 'subtree'])('finds as %s by number, by digits of it, and by a part of the name', async (as) => {
    const [one] = orders
    const search = (text: string) => paged(market.adminToken, { as, search: text })
    expect((await search(one!.number)).all).toContain(one!.orderId)
    expect((await search(one!.number.slice(2).replace('-', ''))).all).toContain(one!.orderId)
    expect((await search(one!.number.slice(-4))).all).toContain(one!.orderId)
    expect((await search('粮油')).all).toEqual(idsOf(orders.filter(({ buyerName }) => buyerName === '大同粮油')))
    expect((await search('无此人')).all).toEqual([])
    expect((await search('宏远')).pages).toBe(2)
  })

  it.each(['seller', 'subtree'])('shows as %s days of Shanghai, from and to included, page by page', async (as) => {
    // The first day has 14 hours from ten o'clock on, the second 24, the third 10.
    const days = (query: Record<string, string>) => paged(market.adminToken, { as, ...query }).then(({ all }) => all)
    expect(await days({ from: '2031-03-04', to: '2031-03-04' })).toEqual(idsOf(orders.slice(10, 34)))
    expect(await days({ from: '2031-03-04' })).toEqual(idsOf(orders.slice(0, 34)))
    expect(await days({ to: '2031-03-03' })).toEqual(idsOf(orders.slice(34)))
    expect(await days({ from: '2031-03-06' })).toEqual([])
    expect((await list(market.adminToken, { as, from: '2031-03-04', to: '2031-03-03' })).code).toBe('input.invalid')
    expect((await list(market.adminToken, { as, from: 'gestern' })).code).toBe('input.invalid')
  })

  it('shows the orders of one buyer to who sells to it, to who stands above it and to itself, and to nobody else', async () => {
    const riceOrders = idsOf(orders.filter(({ buyerId }) => buyerId === rice.party.partyId))
    const query = { buyerId: rice.party.partyId }
    for (const as of ['seller', 'subtree']) expect((await paged(market.adminToken, { as, ...query })).all).toEqual(riceOrders)
    expect((await paged(rice.token, { as: 'buyer', ...query })).all).toEqual(riceOrders)
    for (const as of ['buyer', 'seller', 'subtree']) expect((await list(tea.token, { as, ...query })).code).toBe('actor.forbidden')
    expect((await list(rep, { as: 'seller', ...query })).code).toBe('actor.forbidden')
    expect((await list(rep, { as: 'seller', search: '粮油' })).items).toEqual([])
    expect((await paged(rep, { as: 'seller', search: '茶行' })).all).toHaveLength(36)
  })

  it('joins all of it', async () => {
    const [third, , , , seventh] = orders.filter(({ buyerName }) => buyerName === '大同粮油')
    const move = (move: typeof approveOrder, orderId: string) =>
      invoke(move, { pathParameters: { orderId }, token: market.adminToken, body: { reason: '缺货' } })
    expect((await move(approveOrder, third!.orderId)).status).toBe(200)
    expect((await move(rejectOrder, seventh!.orderId)).status).toBe(200)
    const query = { search: '粮油', from: '2031-03-03', to: '2031-03-06' }
    for (const as of ['seller', 'subtree']) {
      expect((await paged(market.adminToken, { as, ...query, status: 'approved' })).all).toEqual([third!.orderId])
      expect((await paged(market.adminToken, { as, ...query, status: 'rejected', buyerId: rice.party.partyId })).all).toEqual([
        seventh!.orderId,
      ])
    }
    expect((await paged(market.adminToken, { as: 'seller', status: 'submitted' })).all).toHaveLength(46)
  })

  it('costs one page of the index for a page, and a day for a number', async () => {
    const cost = async (query: Record<string, string>) => {
      const { calls } = await metered(() => list(market.adminToken, { as: 'seller', ...query }))
      return calls.filter(({ command }) => command === 'QueryCommand').reduce((sum, { rru }) => sum + rru, 0)
    }
    const page = await cost({})
    expect(page).toBeLessThanOrEqual(2)
    expect(await cost({ status: 'submitted' })).toBeLessThanOrEqual(2)
    expect(await cost({ search: orders[20]!.number })).toBeLessThanOrEqual(2 * page)
  })
})
