import { describe, expect, it } from '@jest/globals'
import { entriesAfter } from '../credit/ledgerStore'
import { getOrder } from '../orders/store'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, creditAt } from '../testing/market'
import { aClaim, decide } from '../testing/shipments'
import { aStaff, signedIn } from '../testing/world'
import { handler as getClaim } from './getClaim'
import { handler as listClaims } from './listClaims'

const listed = async (token: string, query: Record<string, string>) =>
  (await invoke(listClaims, { method: 'GET', query, token })).body.items.map(({ claimId, status }: Record<string, string>) => [
    claimId,
    status,
  ])

describe('a claim', () => {
  it('that is accepted is a credit note of what the pieces cost', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const { claimId, shipment } = await aClaim(market, buyer, [13])
    const { status, body } = await decide(market, claimId, [{ skuId: market.skuIds[0]!, accepted: 1 }])
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({
        status: 'accepted',
        amount: 900,
        decision: expect.objectContaining({ by: expect.objectContaining({ name: '总部管理员' }) }),
      }),
    ])
    const entries = (await entriesAfter(market.hq.partyId, buyer.party.partyId, undefined)).map(({ entry }) => entry)
    expect(entries.at(-1)).toMatchObject({ kind: 'claim', amount: -900, balance: 12 * 900, documentId: claimId, orderId: shipment.orderId })
    const { limit, ...credit } = await creditAt(market, buyer)
    expect(credit).toMatchObject({ balance: 12 * 900, reserved: 0, left: limit - 12 * 900 })
    const { order } = (await getOrder(shipment.orderId))!
    expect([order.lines[0], order.timeline.at(-1)]).toMatchObject([
      { received: 12, credited: 1 },
      { what: 'claimed', documentId: claimId },
    ])
  })

  it('may be accepted in part, or not at all with a reason', async () => {
    const market = await aMarket({ products: 2 })
    const buyer = await aBuyerOf(market)
    const { claimId, shipment } = await aClaim(market, buyer, [3, 2])
    const silent = await decide(market, claimId, [])
    expect([silent.status, silent.body.code]).toEqual([400, 'input.invalid'])
    const { body } = await decide(market, claimId, [], { reason: '签收时外箱完好' })
    expect(body).toMatchObject({ status: 'rejected', amount: 0, decision: { reason: '签收时外箱完好' } })
    expect(await entriesAfter(market.hq.partyId, buyer.party.partyId, undefined)).toHaveLength(1)
    expect((await getOrder(shipment.orderId))!.order.lines[0]!.credited).toBeUndefined()
  })

  it('is decided once; the same again is the same, another decision is refused', async () => {
    const market = await aMarket()
    const buyer = await aBuyerOf(market)
    const { claimId } = await aClaim(market, buyer)
    const lines = [{ skuId: market.skuIds[0]!, accepted: 1 }]
    const answers = await Promise.all(Array.from({ length: 5 }, () => decide(market, claimId, lines)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    const other = await decide(market, claimId, [], { reason: '不赔' })
    expect([other.status, other.body.code, other.body.detail.claim.status]).toEqual([409, 'claim.decided', 'accepted'])
    expect(await creditAt(market, buyer)).toMatchObject({ balance: 2000 })
  })

  it('is never accepted beyond what was claimed', async () => {
    const market = await aMarket({ products: 2 })
    const buyer = await aBuyerOf(market)
    const { claimId } = await aClaim(market, buyer, [3, 2])
    const [skuId, other] = market.skuIds as [`sku_${string}`, `sku_${string}`]
    for (const lines of [
      [{ skuId, accepted: 2 }],
      [
        { skuId, accepted: 1 },
        { skuId, accepted: 1 },
      ],
      [{ skuId: other, accepted: 1 }],
    ]) {
      const { status, body } = await decide(market, claimId, lines)
      expect([status, body.code, body.detail.lines.length]).toEqual([422, 'claim.tooMuch', 1])
    }
  })

  it('lies on the seller’s desk until it is decided, and is seen by both sides alone', async () => {
    const market = await aMarket()
    const [buyer, sibling] = [await aBuyerOf(market), await aBuyerOf(market)]
    const { claimId } = await aClaim(market, buyer)
    const desk = await signedIn(await aStaff({ partyId: market.hq.partyId, roles: ['orderDesk'] }), market.hq)
    expect((await listed(desk, { as: 'seller', status: 'open' }))[0]).toEqual([claimId, 'open'])
    expect(await listed(buyer.token, { as: 'buyer' })).toEqual([[claimId, 'open']])
    await decide(market, claimId, [{ skuId: market.skuIds[0]!, accepted: 1 }])
    expect(await listed(desk, { as: 'seller', status: 'open' })).not.toContainEqual([claimId, 'open'])
    expect((await listed(desk, { as: 'seller' }))[0]).toEqual([claimId, 'accepted'])
    expect(await listed(buyer.token, { as: 'buyer', status: 'decided' })).toEqual([[claimId, 'accepted']])
    expect(await listed(sibling.token, { as: 'buyer' })).toEqual([])
    const seen = (token: string) => invoke(getClaim, { method: 'GET', pathParameters: { claimId }, token })
    expect((await seen(buyer.token)).body).toMatchObject({ claimId, lines: [{ damaged: 1, accepted: 1, amount: 1000 }] })
    expect((await seen(sibling.token)).body.code).toBe('actor.forbidden')
    expect((await decide({ ...market, adminToken: buyer.token }, claimId, [], { reason: '不赔' })).body.code).toBe('actor.forbidden')
  })
})
