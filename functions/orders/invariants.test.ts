import { beforeAll, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { isLegal, type MoveName, moves } from '@shared/orders/lifecycle'
import type { Order } from '@shared/orders/model'
import fc from 'fast-check'
import { handler as setCreditLine } from '../credit/setCreditLine'
import { handler as adjustStock } from '../inventory/adjustStock'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, creditAt, levelsOf, type Market } from '../testing/market'
import { handler as approveOrder } from './approveOrder'
import { handler as cancelOrder } from './cancelOrder'
import { handler as rejectOrder } from './rejectOrder'
import { getOrder } from './store'
import { handler as submitOrder } from './submitOrder'

let market: Market
let buyers: [Buyer, Buyer]
beforeAll(async () => {
  market = await aMarket({ products: 2, stock: 300 })
  buyers = [await aBuyerOf(market), await aBuyerOf(market)]
})

type Step =
  | { kind: 'submit'; buyer: 0 | 1; quantities: [number, number] }
  | { kind: 'again'; at: number }
  | { kind: 'approve' | 'reject' | 'cancelAsBuyer' | 'cancelAsSeller'; at: number }
  | { kind: 'adjust'; sku: 0 | 1; change: number }
  | { kind: 'grant'; buyer: 0 | 1; limit: number; overLimit: 'refuse' | 'hold' }

const either = fc.constantFrom(0 as const, 1 as const)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('submit' as const), buyer: either, quantities: fc.tuple(fc.nat(40), fc.nat(40)) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const), at: fc.nat(20) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('approve' as const, 'reject' as const, 'cancelAsBuyer' as const, 'cancelAsSeller' as const),
      at: fc.nat(20),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('adjust' as const), sku: either, change: fc.integer({ min: -90, max: 90 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('grant' as const),
      buyer: either,
      limit: fc.nat(400_000),
      overLimit: fc.constantFrom('refuse' as const, 'hold' as const),
    }),
  },
)

interface Sent {
  orderId: `ord_${string}`
  buyer: Buyer
  body: object
}

/** What the documents say: the changes of adjustments that were taken, and every order that was answered. */
interface Books {
  adjusted: [number, number]
  sent: Sent[]
}

async function take(one: Step, { adjusted, sent }: Books) {
  if (one.kind === 'submit') {
    const orderId = newId('ord')
    const lines = one.quantities.flatMap((quantity, i) => (quantity > 0 ? [{ skuId: market.skuIds[i]!, quantity }] : []))
    const buyer = buyers[one.buyer]
    const { status } = await invoke(submitOrder, { body: { orderId, lines }, token: buyer.token })
    if (status === 200) sent.push({ orderId, buyer, body: { orderId, lines } })
    return expect([200, 400, 422]).toContain(status)
  }
  if (one.kind === 'adjust') {
    const body = { adjustmentId: newId('adj'), reason: '盘点', lines: [{ skuId: market.skuIds[one.sku], change: one.change }] }
    const { status } = await invoke(adjustStock, { body, token: market.adminToken })
    if (status === 200) adjusted[one.sku] += one.change
    return expect([200, 422]).toContain(status)
  }
  if (one.kind === 'grant') {
    const body = { buyerId: buyers[one.buyer].party.partyId, limit: one.limit, overLimit: one.overLimit, term: { kind: 'days', days: 30 } }
    return expect((await invoke(setCreditLine, { method: 'PUT', body, token: market.adminToken })).status).toBe(200)
  }
  const target = sent[one.at % Math.max(1, sent.length)]
  if (!target) return
  const { orderId, buyer, body } = target
  if (one.kind === 'again') return expect((await invoke(submitOrder, { body, token: buyer.token })).status).toBe(200)
  const side = one.kind === 'cancelAsBuyer' ? 'buyer' : 'seller'
  const name = one.kind === 'approve' || one.kind === 'reject' ? one.kind : 'cancel'
  const handler = { approve: approveOrder, reject: rejectOrder, cancel: cancelOrder }[name]
  const token = side === 'buyer' ? buyer.token : market.adminToken
  const { status } = await invoke(handler, { pathParameters: { orderId }, body: { reason: '试' }, token })
  expect([200, 409]).toContain(status)
}

/** Every step of a timeline is one that the lifecycle has, made by a side that may make it. */
function livedLegally({ status, timeline, sellerId }: Order) {
  expect(timeline.at(-1)!.status).toBe(status)
  for (const [i, { status: to, by }] of timeline.slice(1).entries()) {
    const side = by?.partyId === sellerId ? 'seller' : 'buyer'
    const legal = (Object.keys(moves) as MoveName[]).filter((name) => moves[name].to === to && isLegal(name, timeline[i]!.status, side))
    expect(legal).toHaveLength(1)
  }
}

async function theBooksAreRight({ adjusted, sent }: Books) {
  const orders = await Promise.all(sent.map(async ({ orderId }) => (await getOrder(orderId))!.order))
  for (const order of orders) livedLegally(order)
  const open = orders.filter(({ status }) => status === 'submitted' || status === 'approved')
  const levels = await levelsOf(market)
  for (const [i, { sellable, allocated }] of levels.entries()) {
    const ordered = open.flatMap(({ lines }) => lines).filter(({ skuId }) => skuId === market.skuIds[i])
    expect(allocated).toBe(ordered.reduce((sum, { quantity }) => sum + quantity, 0))
    expect(sellable).toBe(300 + adjusted[i as 0 | 1] - allocated)
    expect(sellable).toBeGreaterThanOrEqual(0)
  }
  for (const buyer of buyers) {
    const credit = await creditAt(market, buyer)
    const mine = open.filter(({ buyerId }) => buyerId === buyer.party.partyId)
    expect(credit.reserved).toBe(mine.reduce((sum, { total }) => sum + total, 0))
    expect(credit.left).toBe(credit.limit - credit.reserved - credit.balance)
  }
}

it('whatever two buyers, a desk, a warehouse and a credit controller do: stock, credit and states agree with the documents', async () => {
  const books: Books = { adjusted: [0, 0], sent: [] }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), fc.boolean(), async (steps, atOnce) => {
      if (atOnce) await Promise.all(steps.map((one) => take(one, books)))
      else for (const one of steps) await take(one, books)
      await theBooksAreRight(books)
    }),
    { numRuns: 25, endOnFailure: true },
  )
  expect(books.sent.length).toBeGreaterThan(20)
})
