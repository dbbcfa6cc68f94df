import { describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, creditAt, levelsOf, type Market } from '../testing/market'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as approveOrder } from './approveOrder'
import { handler as cancelOrder } from './cancelOrder'
import { handler as getOrder } from './getOrder'
import { handler as rejectOrder } from './rejectOrder'
import { handler as submitOrder } from './submitOrder'

async function ordered(market: Market, buyer: Buyer, quantity = 3) {
  const orderId = newId('ord')
  const body = { orderId, lines: [{ skuId: market.skuIds[0], quantity }] }
  expect((await invoke(submitOrder, { body, token: buyer.token })).status).toBe(200)
  return orderId
}
const on = (handler: typeof approveOrder, orderId: string, token: string, body: object = {}) =>
  invoke(handler, { pathParameters: { orderId }, body, token })
const deskOf = async ({ hq }: Market) => signedIn(await aStaff({ partyId: hq.partyId, name: '李审核', roles: ['orderDesk'] }), hq)
const untouched = { sellable: 100, allocated: 0 }

describe('an order on the seller’s desk', () => {
  it('is approved, and says by whom', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const orderId = await ordered(market, buyer)
    const { status, body } = await on(approveOrder, orderId, await deskOf(market))
    expect([status, body.status]).toEqual([200, 'approved'])
    expect(body.timeline).toMatchObject([{ status: 'submitted' }, { status: 'approved', by: { name: '李审核' } }])
    expect((await invoke(getOrder, { pathParameters: { orderId }, token: buyer.token })).body).toEqual(body)
    expect(await levelsOf(market)).toEqual([{ sellable: 97, allocated: 3 }])
  })

  it.each([
    ['rejected', rejectOrder, 'seller'],
    ['cancelled by the buyer', cancelOrder, 'buyer'],
    ['cancelled by the seller', cancelOrder, 'seller'],
  ] as const)('gives stock and credit back exactly once when it is %s', async (_case, handler, side) => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const orderId = await ordered(market, buyer)
    const token = side === 'buyer' ? buyer.token : await deskOf(market)
    const answers = await Promise.all(Array.from({ length: 6 }, () => on(handler, orderId, token, { reason: '下错了' })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(answers[0]!.body.timeline.at(-1)).toMatchObject({ reason: '下错了' })
    expect(await levelsOf(market)).toEqual([untouched])
    expect(await creditAt(market, buyer)).toMatchObject({ reserved: 0, left: 100_000_000 })
  })

  it('is cancelled by the seller also after approval, by the buyer no longer', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const orderId = await ordered(market, buyer)
    const desk = await deskOf(market)
    await on(approveOrder, orderId, desk)
    const late = await on(cancelOrder, orderId, buyer.token)
    expect([late.status, late.body.code, late.body.detail.order.status]).toEqual([409, 'order.moved', 'approved'])
    expect((await on(cancelOrder, orderId, desk, { reason: '停产' })).body.status).toBe('cancelled')
    expect(await levelsOf(market)).toEqual([untouched])
  })

  it('is moved by one of two desks; the other gets the fresh order', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const orderId = await ordered(market, buyer)
    const desks = await Promise.all([deskOf(market), deskOf(market)])
    const answers = await Promise.all([on(approveOrder, orderId, desks[0]!), on(rejectOrder, orderId, desks[1]!, { reason: '缺货' })])
    const [won, lost] = [...answers].sort((a, b) => a.status - b.status)
    expect([won!.status, lost!.status, lost!.body.code]).toEqual([200, 409, 'order.moved'])
    expect(lost!.body.detail.order).toEqual(won!.body)
    expect(await levelsOf(market)).toEqual([won!.body.status === 'rejected' ? untouched : { sellable: 97, allocated: 3 }])
  })

  it('cannot be approved over its credit before someone releases it', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market, { limit: 0, overLimit: 'hold' })
    const refused = await on(approveOrder, await ordered(market, buyer), await deskOf(market))
    expect([refused.status, refused.body.code]).toEqual([409, 'credit.held'])
  })

  it('gives back no credit that it never held', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market, { limit: 500, term: { kind: 'prepay' } })
    await on(cancelOrder, await ordered(market, buyer), buyer.token)
    expect(await creditAt(market, buyer)).toMatchObject({ reserved: 0, left: 500 })
    expect(await levelsOf(market)).toEqual([untouched])
  })

  it('needs a reason to be rejected', async () => {
    const market = await aMarket()
    const orderId = await ordered(market, await aBuyerOf(market))
    for (const body of [{}, { reason: ' ' }])
      expect((await on(rejectOrder, orderId, await deskOf(market), body)).body.code).toBe('input.invalid')
  })

  it('is no business of a sibling, of the buyer’s clerk at the desk, or of HQ where a dealer sells', async () => {
    const market = await aMarket()
    const [buyer, sibling] = [await aBuyerOf(market), await aBuyerOf(market)]
    const orderId = await ordered(market, buyer)
    expect((await invoke(getOrder, { pathParameters: { orderId }, token: sibling.token })).body.code).toBe('actor.forbidden')
    expect((await on(cancelOrder, orderId, sibling.token)).body.code).toBe('actor.forbidden')
    expect((await on(approveOrder, orderId, buyer.token)).body.code).toBe('actor.forbidden')
    expect((await invoke(getOrder, { pathParameters: { orderId: newId('ord') }, token: buyer.token })).body.code).toBe('order.unknown')
    const store = await aParty({ parentId: buyer.party.partyId })
    const owner = await signedIn(await aStaff({ partyId: store.partyId }), store)
    expect((await invoke(getOrder, { pathParameters: { orderId }, token: owner })).body.code).toBe('actor.forbidden')
    expect(await levelsOf(market)).toEqual([{ sellable: 97, allocated: 3 }])
  })
})
