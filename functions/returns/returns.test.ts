import { beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { Order } from '@shared/orders/model'
import { partOf } from '@shared/orders/part'
import type { Return } from '@shared/returns/model'
import { entriesAfter } from '../credit/ledgerStore'
import { handler as getFile } from '../files/getFile'
import { handler as adjustStock } from '../inventory/adjustStock'
import { stockFrom } from '../inventory/store'
import { getOrder } from '../orders/store'
import { handler as submitOrder } from '../orders/submitOrder'
import { saved } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, creditAt, type Market } from '../testing/market'
import { metered } from '../testing/meter'
import { aPhoto } from '../testing/photos'
import { aReceivedOrder } from '../testing/received'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as decideReturn } from './decideReturn'
import { handler as getReturn } from './getReturn'
import { handler as listReturns } from './listReturns'
import { handler as receiveReturn } from './receiveReturn'
import { handler as requestReturn } from './requestReturn'

let market: Market
let warehouse: string
beforeAll(async () => {
  market = await aMarket({ products: 2, stock: 10_000 })
  warehouse = await signedIn(await aStaff({ partyId: market.hq.partyId, roles: ['warehouse'] }), market.hq)
})

const sku = (at: number) => market.skuIds[at]!
const request = (buyer: Buyer, order: Order, quantities: readonly [number, number][], returnId = newId('ret')) =>
  invoke(requestReturn, {
    token: buyer.token,
    body: { returnId, orderId: order.orderId, lines: quantities.map(([at, quantity]) => ({ skuId: sku(at), quantity, reason: '破损' })) },
  })
const decide = (returnId: string, accepted: readonly [number, number][], token = market.adminToken) =>
  invoke(decideReturn, {
    token,
    pathParameters: { returnId },
    body: { lines: accepted.map(([at, pieces]) => ({ skuId: sku(at), accepted: pieces })) },
  })
const receive = (returnId: string, came?: readonly [number, number][], token = warehouse) =>
  invoke(receiveReturn, {
    token,
    pathParameters: { returnId },
    body: came ? { lines: came.map(([at, received]) => ({ skuId: sku(at), received })) } : {},
  })
const sellable = async (partyId: string) => {
  const rows = new Map((await stockFrom(partyId, undefined, 1000)).map((row) => [row.skuId as string, row.sellable]))
  return market.skuIds.map((skuId) => rows.get(skuId) ?? 0)
}
const linesOf = async ({ orderId }: Order) => (await getOrder(orderId))!.lines.map(({ returned = 0, credited = 0 }) => [returned, credited])
const entriesOf = async ({ party }: Buyer) => (await entriesAfter(market.hq.partyId, party.partyId, undefined)).map(({ entry }) => entry)

/** 24 of the first at 9 yuan, 5 of the second at 10 yuan; all have come in. */
async function bought() {
  const buyer = await aBuyerOf(market)
  return { buyer, order: await aReceivedOrder(market, buyer, [24, 5]) }
}
async function requested(
  quantities: readonly [number, number][] = [
    [0, 4],
    [1, 2],
  ],
) {
  const { buyer, order } = await bought()
  const { returnId } = await saved<Return>(request(buyer, order, quantities))
  return { buyer, order, returnId }
}

describe('a return', () => {
  it('goes from request to decision to goods back and money back', async () => {
    const [before, { buyer, order }] = [await sellable(market.hq.partyId), await bought()]
    const asked = await request(buyer, order, [
      [0, 4],
      [1, 2],
    ])
    expect(asked).toMatchObject({ status: 200, body: { status: 'requested', amount: 4 * 900 + 2 * 1000, orderNumber: order.number } })
    expect(asked.body.number).toMatch(/^TH\d{4}-\d{4}$/)
    const { returnId } = asked.body
    expect([await linesOf(order), await sellable(buyer.party.partyId)]).toEqual([
      [
        [4, 0],
        [2, 0],
      ],
      [24, 5],
    ])

    const decided = await decide(returnId, [
      [0, 3],
      [1, 2],
    ])
    expect(decided.body).toMatchObject({
      status: 'approved',
      amount: 3 * 900 + 2 * 1000,
      lines: [{ quantity: 4, accepted: 3 }, { accepted: 2 }],
    })
    expect([await linesOf(order), await sellable(buyer.party.partyId)]).toEqual([
      [
        [3, 0],
        [2, 0],
      ],
      [21, 3],
    ])

    const received = await receive(returnId, [
      [0, 3],
      [1, 1],
    ])
    expect(received.body).toMatchObject({ status: 'received', amount: 3 * 900 + 1000, lines: [{ received: 3 }, { received: 1 }] })
    expect([await linesOf(order), await sellable(buyer.party.partyId)]).toEqual([
      [
        [3, 3],
        [1, 1],
      ],
      [21, 4],
    ])
    const [atFirst, atSecond] = [before[0]! - 24 + 3, before[1]! - 5 + 1]
    expect(await sellable(market.hq.partyId)).toEqual([atFirst, atSecond])

    const [, note] = await entriesOf(buyer)
    expect(note).toMatchObject({ kind: 'return', amount: -3700, documentId: returnId, orderId: order.orderId, reference: order.number })
    expect(note!.balance).toBe(order.total - 3700)
    const credit = await creditAt(market, buyer)
    expect([credit.balance, credit.left]).toEqual([order.total - 3700, credit.limit - credit.reserved - credit.balance])

    const { timeline } = (await getOrder(order.orderId))!.order
    expect(timeline.slice(-3)).toMatchObject([
      { what: 'returnRequested', documentId: returnId, status: 'received' },
      { what: 'returnDecided', documentId: returnId },
      { what: 'returned', documentId: returnId, by: { partyId: market.hq.partyId } },
    ])
    expect((await invoke(getReturn, { method: 'GET', token: buyer.token, pathParameters: { returnId } })).body).toEqual(received.body)
  })

  it('is never of more than has come in and is in no other return', async () => {
    const buyer = await aBuyerOf(market)
    const order = await aReceivedOrder(market, buyer, [24, 5], [20, 0])
    const tooMuch = await request(buyer, order, [
      [0, 21],
      [1, 1],
    ])
    expect([tooMuch.status, tooMuch.body.code]).toEqual([422, 'return.tooMuch'])
    expect(tooMuch.body.detail.lines).toMatchObject([
      { skuId: sku(0), requested: 21, available: 20 },
      { skuId: sku(1), requested: 1, available: 0 },
    ])
    const answers = await Promise.all(Array.from({ length: 6 }, () => request(buyer, order, [[0, 6]])))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 422, 422, 422])
    expect(await linesOf(order)).toEqual([
      [18, 0],
      [0, 0],
    ])
    expect((await request(buyer, order, [[0, 3]])).body.detail.lines).toMatchObject([{ available: 2 }])
  })

  it('may be asked for again where it was not let pass', async () => {
    const { buyer, order, returnId } = await requested([[0, 24]])
    expect((await decide(returnId, [[0, 0]])).body.status).toBe('rejected')
    expect([await linesOf(order), await sellable(buyer.party.partyId)]).toEqual([
      [
        [0, 0],
        [0, 0],
      ],
      [24, 5],
    ])
    expect((await receive(returnId)).body.code).toBe('return.moved')
    expect((await request(buyer, order, [[0, 24]])).status).toBe(200)
  })

  it('leaves with the buyer what never came', async () => {
    const { buyer, order, returnId } = await requested()
    await decide(returnId, [
      [0, 4],
      [1, 2],
    ])
    expect(
      (
        await receive(returnId, [
          [0, 0],
          [1, 0],
        ])
      ).body,
    ).toMatchObject({ status: 'received', amount: 0 })
    expect([await linesOf(order), await sellable(buyer.party.partyId)]).toEqual([
      [
        [0, 0],
        [0, 0],
      ],
      [24, 5],
    ])
    expect(await entriesOf(buyer)).toHaveLength(1)
  })

  it('is not let pass of what the buyer has sold by now', async () => {
    const { buyer, returnId } = await requested([[0, 24]])
    const lines = [{ skuId: sku(0), change: -4 }]
    await saved(invoke(adjustStock, { token: buyer.token, body: { adjustmentId: newId('adj'), reason: '零售', lines } }))
    expect((await decide(returnId, [[0, 24]])).body).toMatchObject({
      code: 'stock.insufficient',
      detail: { lines: [{ skuId: sku(0), requested: 24, available: 20 }] },
    })
    expect((await decide(returnId, [[0, 20]])).body.status).toBe('approved')
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
    const { returnId } = await requested()
    const skuIds = [...market.skuIds, newId('sku')]
    const lines = accepted.map(([at, pieces]) => ({ skuId: skuIds[at], accepted: pieces }))
    const { status, body } = await invoke(decideReturn, { token: market.adminToken, pathParameters: { returnId }, body: { lines } })
    expect([status, body.code]).toEqual([422, 'return.linesDiffer'])
  })

  it('says each piece’s part of the line, so that all parts sum to the line', async () => {
    const buyer = await aBuyerOf(market)
    const order = await aReceivedOrder(market, buyer, [7, 1])
    const line = order.lines.find(({ skuId }) => skuId === sku(0))!
    let back = 0
    for (const [from, pieces] of [
      [0, 3],
      [3, 1],
      [4, 3],
    ] as const) {
      const { returnId } = await saved<Return>(request(buyer, order, [[0, pieces]]))
      await decide(returnId, [[0, pieces]])
      const { amount } = await saved<Return>(receive(returnId))
      expect(amount).toBe(partOf(line, from, pieces))
      back += amount
    }
    expect(back).toBe(line.amount)
    expect((await creditAt(market, buyer)).balance).toBe(1000)
  })
})

describe('a command that comes again', () => {
  it('is the same return; another under its id is refused, another buyer learns nothing', async () => {
    const { buyer, order } = await bought()
    const returnId = newId('ret')
    const answers = await Promise.all(Array.from({ length: 4 }, () => request(buyer, order, [[0, 24]], returnId)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.returnId}`))).toEqual(new Set([`200 ${returnId}`]))
    expect(await linesOf(order)).toEqual([
      [24, 0],
      [0, 0],
    ])
    expect((await request(buyer, order, [[0, 23]], returnId)).body.code).toBe('return.duplicate')
    const other = await bought()
    expect((await request(other.buyer, other.order, [[0, 24]], returnId)).body.code).toBe('actor.forbidden')
    expect(await linesOf(other.order)).toEqual([
      [0, 0],
      [0, 0],
    ])
  })

  it('moves stock and money once, whoever sends it how often', async () => {
    const { buyer, returnId } = await requested()
    const decisions = await Promise.all(
      Array.from({ length: 4 }, () =>
        decide(returnId, [
          [0, 4],
          [1, 2],
        ]),
      ),
    )
    expect(decisions.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await sellable(buyer.party.partyId)).toEqual([20, 3])
    const receipts = await Promise.all(Array.from({ length: 4 }, () => receive(returnId)))
    expect(receipts.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await entriesOf(buyer)).filter(({ kind }) => kind === 'return')).toHaveLength(1)
    const late = await receive(returnId, [
      [0, 1],
      [1, 1],
    ])
    expect([late.status, late.body.code, late.body.detail.return.status]).toEqual([409, 'return.moved', 'received'])
  })

  it('by another desk that decides otherwise is told how it stands', async () => {
    const { returnId } = await requested()
    const other = await signedIn(await aStaff({ partyId: market.hq.partyId, roles: ['orderDesk'] }), market.hq)
    const answers = await Promise.all([
      decide(returnId, [
        [0, 4],
        [1, 2],
      ]),
      decide(
        returnId,
        [
          [0, 0],
          [1, 0],
        ],
        other,
      ),
    ])
    const [won, lost] = answers.sort((a, b) => a.status - b.status)
    expect([won!.status, lost!.status, lost!.body.code]).toEqual([200, 409, 'return.moved'])
    expect(lost!.body.detail.return).toEqual(won!.body)
  })

  it('at once with others of the same order loses none', async () => {
    const { buyer, order } = await bought()
    const ids = await Promise.all([3, 4, 5].map(async (pieces) => (await saved<Return>(request(buyer, order, [[0, pieces]]))).returnId))
    const lines = [3, 4, 5].map((pieces) => [[0, pieces]] as [number, number][])
    expect((await Promise.all(ids.map((id, i) => decide(id, lines[i]!)))).map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await Promise.all(ids.map((id) => receive(id)))).map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await linesOf(order)).toEqual([
      [12, 12],
      [0, 0],
    ])
    expect((await creditAt(market, buyer)).balance).toBe(order.total - 12 * 900)
  })
})

describe('photos of a return', () => {
  it('are seen by its two sides and nobody else, and serve once', async () => {
    const { buyer, order } = await bought()
    const photoId = await aPhoto(buyer.token, 'return')
    const body = {
      returnId: newId('ret'),
      orderId: order.orderId,
      lines: [{ skuId: sku(0), quantity: 1, reason: '破损' }],
      photoIds: [photoId],
    }
    const ask = (over: object = {}) => invoke(requestReturn, { token: buyer.token, body: { ...body, ...over } })
    expect((await Promise.all([ask(), ask()])).map((answer) => answer.body.photoIds)).toEqual([[photoId], [photoId]])
    expect((await ask({ returnId: newId('ret') })).body.code).toBe('file.used')
    const look = (token: string) => invoke(getFile, { method: 'GET', token, pathParameters: { fileId: photoId } })
    expect([(await look(market.adminToken)).status, (await look((await aBuyerOf(market)).token)).status]).toEqual([200, 403])
  })
})

describe('who may', () => {
  it('is the buyer who asks, the seller who decides, and nobody else', async () => {
    const { buyer, order, returnId } = await requested()
    const other = await aBuyerOf(market)
    const below = await aParty({ parentId: buyer.party.partyId })
    const store = await signedIn(await aStaff({ partyId: below.partyId }), below)
    const codes = await Promise.all([
      request({ ...other }, order, [[0, 1]]),
      decide(
        returnId,
        [
          [0, 4],
          [1, 2],
        ],
        buyer.token,
      ),
      decide(
        returnId,
        [
          [0, 4],
          [1, 2],
        ],
        other.token,
      ),
      receive(returnId, undefined, buyer.token),
      invoke(getReturn, { method: 'GET', token: other.token, pathParameters: { returnId } }),
      invoke(getReturn, { method: 'GET', token: store, pathParameters: { returnId } }),
      request({ ...buyer, token: market.adminToken }, order, [[0, 1]]),
    ])
    expect(new Set(codes.map(({ body }) => body.code))).toEqual(new Set(['actor.forbidden']))
    expect((await decide(newId('ret'), [[0, 1]])).body.code).toBe('return.unknown')
  })
})

describe('lists', () => {
  const list = async (token: string, query: Record<string, string>) => (await invoke(listReturns, { method: 'GET', token, query })).body

  it('show each side its own, newest first, and what waits', async () => {
    const { buyer, order, returnId } = await requested([[0, 1]])
    const second = await saved<Return>(request(buyer, order, [[0, 2]]))
    expect((await list(buyer.token, { as: 'buyer' })).items.map((one: Return) => one.returnId)).toEqual([second.returnId, returnId])
    await decide(returnId, [[0, 1]])
    expect((await list(buyer.token, { as: 'buyer', status: 'approved' })).items).toMatchObject([
      { returnId, status: 'approved', amount: 900 },
    ])
    const [newest] = (await list(warehouse, { as: 'seller', status: 'approved' })).items
    expect(newest).toMatchObject({ returnId, buyerName: buyer.party.name })
    await receive(returnId)
    expect((await list(warehouse, { as: 'seller', status: 'approved' })).items.map((one: Return) => one.returnId)).not.toContain(returnId)
    expect((await list(warehouse, { as: 'seller', status: 'received' })).items[0]).toMatchObject({ returnId })
    expect((await list(buyer.token, { as: 'seller' })).items).toEqual([])
  })

  it('are one query, page by page', async () => {
    const { buyer, order } = await bought()
    for (let i = 0; i < 21; i++) await saved(request(buyer, order, [[0, 1]]))
    const first = await metered(() => list(buyer.token, { as: 'buyer' }))
    expect([first.result.items.length, first.calls.map(({ command }) => command)]).toEqual([20, ['BatchGetItemCommand', 'QueryCommand']])
    const second = await list(buyer.token, { as: 'buyer', after: first.result.next })
    expect([second.items.length, second.next]).toEqual([1, undefined])
  })
})

it('costs twice the rows it changes, and its indexes', async () => {
  const { buyer, order } = await bought()
  const indexes = 3
  const asked = await metered(() =>
    request(buyer, order, [
      [0, 4],
      [1, 2],
    ]),
  )
  // The return of 1 KB to 2 KB and the order of 2 KB to 3 KB, whose indexes stay as they are but for a copy of its summary.
  expect([asked.result.status, asked.wru <= 2 * (2 + 3) + 2 * indexes + 2 * indexes]).toEqual([200, true])
  const { returnId } = asked.result.body
  const decided = await metered(() =>
    decide(returnId, [
      [0, 4],
      [1, 2],
    ]),
  )
  expect([decided.result.status, decided.wru <= 2 * (2 + 3 + 2) + 2 * (indexes + 1)]).toEqual([200, true])
  const received = await metered(() => receive(returnId))
  // Two rows of stock; credit, entry and open item.
  expect([received.result.status, received.wru <= 2 * (2 + 3 + 2 + 3) + 2 * (indexes + 1)]).toEqual([200, true])
})

it('a return of the most lines fits one commit', async () => {
  const wide = await aMarket({ products: 45, stock: 100 })
  const buyer = await aBuyerOf(wide)
  const order = await aReceivedOrder(wide, buyer, Array(45).fill(2))
  const lines = wide.skuIds.map((skuId) => ({ skuId, quantity: 2, reason: '整单退' }))
  const body = { returnId: newId('ret'), orderId: order.orderId, lines }
  const { returnId } = await saved<Return>(invoke(requestReturn, { token: buyer.token, body }))
  const pathParameters = { returnId }
  await saved(
    invoke(decideReturn, { token: wide.adminToken, pathParameters, body: { lines: wide.skuIds.map((skuId) => ({ skuId, accepted: 2 })) } }),
  )
  const came = wide.skuIds.map((skuId) => ({ skuId, received: 1 }))
  const back = await invoke(receiveReturn, { token: wide.adminToken, pathParameters, body: { lines: came } })
  expect([back.status, back.body.amount]).toEqual([200, 45 * 1000])
  expect((await invoke(requestReturn, { token: buyer.token, body: { ...body, lines: [...lines, lines[0]] } })).body.code).toBe(
    'input.invalid',
  )
  expect((await invoke(submitOrder, { token: buyer.token, body: {} })).body.code).toBe('input.invalid')
})
