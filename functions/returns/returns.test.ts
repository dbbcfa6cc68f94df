import { beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { partOf } from '@shared/orders/part'
import type { Return } from '@shared/returns/model'
import { handler as adjustStock } from '../inventory/adjustStock'
import { getOrder } from '../orders/store'
import { saved } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { aBuyerOf, creditAt } from '../testing/market'
import { aReceivedOrder } from '../testing/received'
import { aReturnsDesk, type ReturnsDesk } from '../testing/returns'
import { handler as decideReturn } from './decideReturn'
import { handler as getReturn } from './getReturn'

let at: ReturnsDesk
beforeAll(async () => {
  at = await aReturnsDesk()
})

describe('a return', () => {
  it('goes from request to decision to goods back and money back', async () => {
    const [before, { buyer, order }] = [await at.sellable(at.market.hq.partyId), await at.bought()]
    const asked = await at.request(buyer, order, [
      [0, 4],
      [1, 2],
    ])
    expect(asked).toMatchObject({ status: 200, body: { status: 'requested', amount: 4 * 900 + 2 * 1000, orderNumber: order.number } })
    expect(asked.body.number).toMatch(/^TH\d{4}-\d{4}$/)
    const { returnId } = asked.body
    expect([await at.linesOf(order), await at.sellable(buyer.party.partyId)]).toEqual([
      [
        [4, 0],
        [2, 0],
      ],
      [24, 5],
    ])

    const decided = await at.decide(returnId, [
      [0, 3],
      [1, 2],
    ])
    expect(decided.body).toMatchObject({
      status: 'approved',
      amount: 3 * 900 + 2 * 1000,
      lines: [{ quantity: 4, accepted: 3 }, { accepted: 2 }],
    })
    expect([await at.linesOf(order), await at.sellable(buyer.party.partyId)]).toEqual([
      [
        [3, 0],
        [2, 0],
      ],
      [21, 3],
    ])

    const received = await at.receive(returnId, [
      [0, 3],
      [1, 1],
    ])
    expect(received.body).toMatchObject({ status: 'received', amount: 3 * 900 + 1000, lines: [{ received: 3 }, { received: 1 }] })
    expect([await at.linesOf(order), await at.sellable(buyer.party.partyId)]).toEqual([
      [
        [3, 3],
        [1, 1],
      ],
      [21, 4],
    ])
    const [atFirst, atSecond] = [before[0]! - 24 + 3, before[1]! - 5 + 1]
    expect(await at.sellable(at.market.hq.partyId)).toEqual([atFirst, atSecond])

    const [, note] = await at.entriesOf(buyer)
    expect(note).toMatchObject({ kind: 'return', amount: -3700, documentId: returnId, orderId: order.orderId, reference: order.number })
    expect(note!.balance).toBe(order.total - 3700)
    const credit = await creditAt(at.market, buyer)
    expect([credit.balance, credit.left]).toEqual([order.total - 3700, credit.limit - credit.reserved - credit.balance])

    const { timeline } = (await getOrder(order.orderId))!.order
    expect(timeline.slice(-3)).toMatchObject([
      { what: 'returnRequested', documentId: returnId, status: 'received' },
      { what: 'returnDecided', documentId: returnId },
      { what: 'returned', documentId: returnId, by: { partyId: at.market.hq.partyId } },
    ])
    expect((await invoke(getReturn, { method: 'GET', token: buyer.token, pathParameters: { returnId } })).body).toEqual(received.body)
  })

  it('is never of more than has come in and is in no other return', async () => {
    const buyer = await aBuyerOf(at.market)
    const order = await aReceivedOrder(at.market, buyer, [24, 5], [20, 0])
    const tooMuch = await at.request(buyer, order, [
      [0, 21],
      [1, 1],
    ])
    expect([tooMuch.status, tooMuch.body.code]).toEqual([422, 'return.tooMuch'])
    expect(tooMuch.body.detail.lines).toMatchObject([
      { skuId: at.sku(0), requested: 21, available: 20 },
      { skuId: at.sku(1), requested: 1, available: 0 },
    ])
    const answers = await Promise.all(Array.from({ length: 6 }, () => at.request(buyer, order, [[0, 6]])))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 422, 422, 422])
    expect(await at.linesOf(order)).toEqual([
      [18, 0],
      [0, 0],
    ])
    expect((await at.request(buyer, order, [[0, 3]])).body.detail.lines).toMatchObject([{ available: 2 }])
  })

  it('may be asked for again where it was not let pass', async () => {
    const { buyer, order, returnId } = await at.requested([[0, 24]])
    expect((await at.decide(returnId, [[0, 0]])).body.status).toBe('rejected')
    expect([await at.linesOf(order), await at.sellable(buyer.party.partyId)]).toEqual([
      [
        [0, 0],
        [0, 0],
      ],
      [24, 5],
    ])
    expect((await at.receive(returnId)).body.code).toBe('return.moved')
    expect((await at.request(buyer, order, [[0, 24]])).status).toBe(200)
  })

  it('leaves with the buyer what never came', async () => {
    const { buyer, order, returnId } = await at.requested()
    await at.decide(returnId, [
      [0, 4],
      [1, 2],
    ])
    expect(
      (
        await at.receive(returnId, [
          [0, 0],
          [1, 0],
        ])
      ).body,
    ).toMatchObject({ status: 'received', amount: 0 })
    expect([await at.linesOf(order), await at.sellable(buyer.party.partyId)]).toEqual([
      [
        [0, 0],
        [0, 0],
      ],
      [24, 5],
    ])
    expect(await at.entriesOf(buyer)).toHaveLength(1)
  })

  it('is not let pass of what the buyer has sold by now', async () => {
    const { buyer, returnId } = await at.requested([[0, 24]])
    const lines = [{ skuId: at.sku(0), change: -4 }]
    await saved(invoke(adjustStock, { token: buyer.token, body: { adjustmentId: newId('adj'), reason: '零售', lines } }))
    expect((await at.decide(returnId, [[0, 24]])).body).toMatchObject({
      code: 'stock.insufficient',
      detail: { lines: [{ skuId: at.sku(0), requested: 24, available: 20 }] },
    })
    expect((await at.decide(returnId, [[0, 20]])).body.status).toBe('approved')
  })

  it.each([
    [
      'more than asked',
      [
        [0, 5],
        [1, 2],
      ],
    ],
    ['a line less', [[0, 4]]],
    [
      'another line',
      [
        [0, 4],
        [1, 2],
        [2, 1],
      ],
    ],
  ] as [string, [number, number][]][])('is decided line by line: %s is refused', async (_case, accepted) => {
    const { returnId } = await at.requested()
    const skuIds = [...at.market.skuIds, newId('sku')]
    const lines = accepted.map(([good, pieces]) => ({ skuId: skuIds[good], accepted: pieces }))
    const { status, body } = await invoke(decideReturn, { token: at.market.adminToken, pathParameters: { returnId }, body: { lines } })
    expect([status, body.code]).toEqual([422, 'return.linesDiffer'])
  })

  it('says each piece’s part of the line, so that all parts sum to the line', async () => {
    const buyer = await aBuyerOf(at.market)
    const order = await aReceivedOrder(at.market, buyer, [7, 1])
    const line = order.lines.find(({ skuId }) => skuId === at.sku(0))!
    let back = 0
    for (const [from, pieces] of [
      [0, 3],
      [3, 1],
      [4, 3],
    ] as const) {
      const { returnId } = await saved<Return>(at.request(buyer, order, [[0, pieces]]))
      await at.decide(returnId, [[0, pieces]])
      const { amount } = await saved<Return>(at.receive(returnId))
      expect(amount).toBe(partOf(line, from, pieces))
      back += amount
    }
    expect(back).toBe(line.amount)
    expect((await creditAt(at.market, buyer)).balance).toBe(1000)
  })
})
