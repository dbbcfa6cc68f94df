import { beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { Move } from '@shared/orders/model'
import type { Actor } from '../platform/auth'
import { anOrder, buyerId, sellerId } from '../testing/examples'
import { type Handler, invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../testing/market'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as approveOrder } from './approveOrder'
import { handler as cancelOrder } from './cancelOrder'
import { handler as getOrder } from './getOrder'
import { handler as listOrders } from './listOrders'
import { handler } from './noteOrder'
import { shownTo } from './reach'
import { handler as releaseSpending } from './releaseSpending'
import { handler as submitOrder } from './submitOrder'

let market: Market
let buyer: Buyer
beforeAll(async () => {
  market = await aMarket()
  buyer = await aBuyerOf(market)
})

const secret = '这家老是拖款'
async function ordered(token = buyer.token) {
  const body = { orderId: newId('ord'), lines: [{ skuId: market.skuIds[0], quantity: 1 }] }
  const answer = await invoke(submitOrder, { body, token })
  expect(answer.status).toBe(200)
  return { body, orderId: body.orderId }
}
const on = (operation: Handler, orderId: string, token: string, body: object = {}) =>
  invoke(operation, { pathParameters: { orderId }, body, token })
const seen = (orderId: string, token: string) => invoke(getOrder, { method: 'GET', pathParameters: { orderId }, token })
const notes = ({ body }: { body: { timeline: Move[] } }) => body.timeline.flatMap(({ what, reason }) => (what === 'noted' ? [reason] : []))

describe('a note on an order', () => {
  it('is read by both sides, with who wrote it', async () => {
    const { orderId } = await ordered()
    const { status, body } = await on(handler, orderId, market.adminToken, { note: '周三送到' })
    expect([status, body.status]).toEqual([200, 'submitted'])
    expect(body.timeline.at(-1)).toMatchObject({ what: 'noted', reason: '周三送到', by: { name: '总部管理员' } })
    await on(handler, orderId, buyer.token, { note: '好的' })
    for (const token of [buyer.token, market.adminToken]) expect(notes(await seen(orderId, token))).toEqual(['周三送到', '好的'])
  })

  it('is one note however often it is sent under its id, and both of two sent at once are kept', async () => {
    const { orderId } = await ordered()
    const noteId = newId('nte')
    const same = Array.from({ length: 3 }, () => on(handler, orderId, buyer.token, { noteId, note: '加急' }))
    const answers = await Promise.all([...same, on(handler, orderId, market.adminToken, { note: '收到' })])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(notes(await seen(orderId, buyer.token)).sort()).toEqual(['加急', '收到'])
    expect((await on(handler, orderId, buyer.token, { noteId, note: '不急' })).body.code).toBe('note.duplicate')
  })

  it('needs words, and a side to stand on', async () => {
    const { orderId } = await ordered()
    expect((await on(handler, orderId, buyer.token, { note: ' ' })).body.code).toBe('input.invalid')
    const store = await aParty({ parentId: buyer.party.partyId })
    const stranger = await signedIn(await aStaff({ partyId: store.partyId }), store)
    expect((await on(handler, orderId, stranger, { note: '在吗' })).body.code).toBe('actor.forbidden')
  })
})

describe('an internal note', () => {
  it('is cut out of whatever the buyer’s side is answered, refusals too', async () => {
    const staff = await aStaff({ partyId: buyer.party.partyId, roles: ['buyer'], spending: { limit: 0, per: 'day' } })
    const limited = await signedIn(staff, buyer.party)
    const { orderId, body } = await ordered(limited)
    expect(notes(await on(handler, orderId, market.adminToken, { note: secret, internal: true }))).toEqual([secret])
    const asBuyer = [
      await seen(orderId, buyer.token),
      await on(handler, orderId, buyer.token, { note: '何时到' }),
      await invoke(submitOrder, { body, token: buyer.token }),
      await on(releaseSpending, orderId, buyer.token),
      await on(releaseSpending, orderId, buyer.token),
      await invoke(listOrders, { method: 'GET', query: { as: 'buyer' }, token: buyer.token }),
    ]
    await on(approveOrder, orderId, market.adminToken)
    asBuyer.push(await on(cancelOrder, orderId, buyer.token))
    expect(asBuyer.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 409])
    expect(asBuyer.at(-1)!.body.detail.order.status).toBe('approved')
    expect(JSON.stringify(asBuyer)).not.toContain(secret)
    expect(notes(await seen(orderId, market.adminToken))).toEqual([secret, '何时到'])
  })

  it('is not for the buyer to write', async () => {
    const { orderId } = await ordered()
    expect((await on(handler, orderId, buyer.token, { note: secret, internal: true })).body.code).toBe('actor.forbidden')
  })

  it('is cut out for who stands above the buyer and only looks on, too', () => {
    const internal = { status: 'submitted', at: '2026-11-21T08:00:00.000Z', what: 'noted', reason: secret, internal: true } as const
    const order = anOrder({ timeline: [internal] })
    const actor = (partyId: string) => ({ party: { partyId } }) as unknown as Actor
    expect(shownTo(actor(sellerId), order).timeline).toEqual([internal])
    for (const partyId of [buyerId, market.hq.partyId]) expect(shownTo(actor(partyId), order).timeline).toEqual([])
  })
})
