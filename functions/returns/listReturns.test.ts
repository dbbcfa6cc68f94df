import { beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { Return } from '@shared/returns/model'
import { handler as submitOrder } from '../orders/submitOrder'
import { saved } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket } from '../testing/market'
import { metered } from '../testing/meter'
import { aReceivedOrder } from '../testing/received'
import { aReturnsDesk, type ReturnsDesk } from '../testing/returns'
import { handler as decideReturn } from './decideReturn'
import { handler as listReturns } from './listReturns'
import { handler as receiveReturn } from './receiveReturn'
import { handler as requestReturn } from './requestReturn'

let at: ReturnsDesk
beforeAll(async () => {
  at = await aReturnsDesk()
})

describe('lists', () => {
  const list = async (token: string, query: Record<string, string>) => (await invoke(listReturns, { method: 'GET', token, query })).body

  it('show each side its own, newest first, and what waits', async () => {
    const { buyer, order, returnId } = await at.requested([[0, 1]])
    const second = await saved<Return>(at.request(buyer, order, [[0, 2]]))
    expect((await list(buyer.token, { as: 'buyer' })).items.map((one: Return) => one.returnId)).toEqual([second.returnId, returnId])
    await at.decide(returnId, [[0, 1]])
    expect((await list(buyer.token, { as: 'buyer', status: 'approved' })).items).toMatchObject([
      { returnId, status: 'approved', amount: 900 },
    ])
    const [newest] = (await list(at.warehouse, { as: 'seller', status: 'approved' })).items
    expect(newest).toMatchObject({ returnId, buyerName: buyer.party.name })
    await at.receive(returnId)
    expect((await list(at.warehouse, { as: 'seller', status: 'approved' })).items.map((one: Return) => one.returnId)).not.toContain(
      returnId,
    )
    expect((await list(at.warehouse, { as: 'seller', status: 'received' })).items[0]).toMatchObject({ returnId })
    expect((await list(buyer.token, { as: 'seller' })).items).toEqual([])
  })

  it('are one query, page by page', async () => {
    const { buyer, order } = await at.bought()
    for (let i = 0; i < 21; i++) await saved(at.request(buyer, order, [[0, 1]]))
    const first = await metered(() => list(buyer.token, { as: 'buyer' }))
    expect([first.result.items.length, first.calls.map(({ command }) => command)]).toEqual([20, ['BatchGetItemCommand', 'QueryCommand']])
    const second = await list(buyer.token, { as: 'buyer', after: first.result.next })
    expect([second.items.length, second.next]).toEqual([1, undefined])
  })
})

it('costs twice the rows it changes, and its indexes', async () => {
  const { buyer, order } = await at.bought()
  const indexes = 3
  const asked = await metered(() =>
    at.request(buyer, order, [
      [0, 4],
      [1, 2],
    ]),
  )
  // The return of 1 KB to 2 KB and the order of 2 KB to 3 KB, whose indexes stay as they are but for a copy of its summary.
  expect([asked.result.status, asked.wru <= 2 * (2 + 3) + 2 * indexes + 2 * indexes]).toEqual([200, true])
  const { returnId } = asked.result.body
  const decided = await metered(() =>
    at.decide(returnId, [
      [0, 4],
      [1, 2],
    ]),
  )
  expect([decided.result.status, decided.wru <= 2 * (2 + 3 + 2) + 2 * (indexes + 1)]).toEqual([200, true])
  const received = await metered(() => at.receive(returnId))
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
