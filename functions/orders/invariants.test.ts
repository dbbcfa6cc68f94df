import { beforeAll, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { isLegal, type MoveName, moves } from '@shared/orders/lifecycle'
import type { Order } from '@shared/orders/model'
import fc from 'fast-check'
import { handler as setCreditLine } from '../credit/setCreditLine'
import { handler as adjustStock } from '../inventory/adjustStock'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, creditAt, levelsOf, type Market } from '../testing/market'
import { aStaff, signedIn } from '../testing/world'
import { handler as approveOrder } from './approveOrder'
import { handler as cancelOrder } from './cancelOrder'
import { handler as closeOrderShort } from './closeOrderShort'
import { handler as confirmOrderFunds } from './confirmOrderFunds'
import { handler as noteOrder } from './noteOrder'
import { handler as rejectOrder } from './rejectOrder'
import { handler as releaseCredit } from './releaseCredit'
import { handler as releaseSpending } from './releaseSpending'
import { spentIn } from './spendingStore'
import { getOrder } from './store'
import { handler as submitOrder } from './submitOrder'

let market: Market
let buyers: [Buyer, Buyer]
/** So that every order stands in a count of spending, and some are held for it. */
const spending = { limit: 100_000, per: 'month' as const }
const now = '2031-05-06T02:00:00.000Z'
beforeAll(async () => {
  market = await aMarket({ products: 2, stock: 300 })
  buyers = [await limited(), await limited()]
})

async function limited(): Promise<Buyer> {
  const { party } = await aBuyerOf(market)
  const staff = await aStaff({ partyId: party.partyId, spending })
  return { party, staff, token: await signedIn(staff, party) }
}

/** What is done to an order, and by which side. */
const commands = {
  approve: [approveOrder, 'seller'],
  reject: [rejectOrder, 'seller'],
  cancelAsBuyer: [cancelOrder, 'buyer'],
  cancelAsSeller: [cancelOrder, 'seller'],
  confirmFunds: [confirmOrderFunds, 'seller'],
  closeShort: [closeOrderShort, 'seller'],
  release: [releaseCredit, 'seller'],
  releaseSpending: [releaseSpending, 'buyer'],
  note: [noteOrder, 'seller'],
} as const
type Command = keyof typeof commands

type Step =
  | { kind: 'submit'; buyer: 0 | 1; quantities: [number, number] }
  | { kind: 'again'; at: number }
  | { kind: Command; at: number }
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
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constantFrom(...(Object.keys(commands) as Command[])),
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
    const { status, body } = await invoke(submitOrder, { body: { orderId, lines }, token: buyer.token, now })
    if (status === 200) sent.push({ orderId, buyer, body: { orderId, lines } })
    // So many of one person at once are more than are decided anew.
    return expect([200, 400, 422, ...(body.code === 'save.conflict' ? [409] : [])]).toContain(status)
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
  const [handler, side] = commands[one.kind]
  const token = side === 'buyer' ? buyer.token : market.adminToken
  const said = one.kind === 'note' ? { note: '试', internal: true } : { reason: '试' }
  const { status } = await invoke(handler, { pathParameters: { orderId }, body: said, token })
  expect([200, 409]).toContain(status)
}

/** Every step of a timeline is one that the lifecycle has, made by a side that may make it. */
function livedLegally({ status, timeline, sellerId }: Order) {
  expect(timeline.at(-1)!.status).toBe(status)
  for (const [i, { status: to, by, what }] of timeline.slice(1).entries()) {
    const [from, side] = [timeline[i]!.status, by?.partyId === sellerId ? 'seller' : 'buyer'] as const
    if (what) {
      expect(to).toBe(from)
      continue
    }
    const legal = (Object.keys(moves) as MoveName[]).filter((name) => moves[name].to === to && isLegal(name, from, side))
    expect(legal).toHaveLength(1)
  }
}

/** Nothing that was held has gone on without whoever had to let it go. */
function letGoLegally({ status, creditHold, spendHold, timeline }: Order) {
  if (creditHold || spendHold) expect(['submitted', 'rejected', 'cancelled']).toContain(status)
  for (const what of ['creditReleased', 'spendingReleased'])
    expect(timeline.filter((move) => move.what === what).length).toBeLessThanOrEqual(1)
}

async function theBooksAreRight({ adjusted, sent }: Books) {
  const orders = await Promise.all(sent.map(async ({ orderId }) => (await getOrder(orderId))!.order))
  for (const order of orders) livedLegally(order)
  for (const order of orders) letGoLegally(order)
  const open = orders.filter(({ status }) => status === 'submitted' || status === 'approved' || status === 'fundsConfirmed')
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
    const spent = await spentIn(`${buyer.staff.staffId}/2031-05`)
    expect(spent ?? 0).toBe(mine.reduce((sum, { total }) => sum + total, 0))
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
