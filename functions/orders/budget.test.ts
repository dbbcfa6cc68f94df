import { expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { handler as setCreditLine } from '../credit/setCreditLine'
import { handler as adjustStock } from '../inventory/adjustStock'
import { aCategory, aPriceList, aProduct } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket } from '../testing/market'
import { metered } from '../testing/meter'
import { handler as approveOrder } from './approveOrder'
import { handler as cancelOrder } from './cancelOrder'
import { handler as listOrders } from './listOrders'
import { handler as submitOrder } from './submitOrder'

it('an order of ten lines, its moves and lists stay within their budgets of request units', async () => {
  const market = await aMarket({ products: 10, stock: 100 })
  const buyer = await aBuyerOf(market)
  const ordered = async () => {
    const orderId = newId('ord')
    const lines = market.skuIds.map((skuId) => ({ skuId, quantity: 1 }))
    return { orderId, ...(await metered(() => invoke(submitOrder, { body: { orderId, lines }, token: buyer.token }))) }
  }
  const first = await ordered()
  const indexes = 3
  // 2 × (an order of 2 KB, ten rows of stock, a credit line), and what the indexes carry: a summary of at most 1 KB each.
  expect([first.result.status, first.wru <= 2 * (2 + 10 + 1) + 2 * indexes]).toEqual([200, true])

  const on = (handler: typeof approveOrder, orderId: string, token: string) =>
    metered(() => invoke(handler, { pathParameters: { orderId }, body: {}, token }))
  const approved = await on(approveOrder, first.orderId, market.adminToken)
  // One item of 2 to 3 KB, and in each index 1 KB; the desk's key changes, so there the old place goes too.
  expect([approved.result.status, approved.wru <= 2 * 3 + 2 * (indexes + 1)]).toEqual([200, true])
  const second = await ordered()
  const cancelled = await on(cancelOrder, second.orderId, buyer.token)
  expect([cancelled.result.status, cancelled.wru <= 2 * (3 + 10 + 1) + 2 * indexes]).toEqual([200, true])

  const listed = await metered(() => invoke(listOrders, { method: 'GET', query: { as: 'buyer' }, token: buyer.token }))
  expect([listed.wru, listed.calls.filter(({ command }) => command === 'QueryCommand').map(({ rru }) => rru)]).toEqual([0, [0.5]])
})

it('an order with the longest names stays within 1 KB in every index', async () => {
  const market = await aMarket()
  const buyer = await aBuyerOf(market, {}, { name: '某'.repeat(60) })
  const { adminToken } = market
  const category = await aCategory(adminToken)
  const products = [
    await aProduct(adminToken, { categoryId: category.categoryId, name: '长'.repeat(60) }),
    await aProduct(adminToken, { categoryId: category.categoryId, name: '名'.repeat(60) }),
  ]
  const skuIds = products.map(({ skuId }) => skuId)
  await aPriceList(adminToken, {
    kind: 'party',
    partyId: buyer.party.partyId,
    lines: skuIds.map((skuId) => ({ skuId, price: 100_000_000, per: 1 })),
  })
  const counted = skuIds.map((skuId) => ({ skuId, counted: 1_000_000 }))
  await invoke(adjustStock, { body: { adjustmentId: newId('adj'), reason: '期初', lines: counted }, token: adminToken })
  await invoke(setCreditLine, {
    method: 'PUT',
    body: { buyerId: buyer.party.partyId, limit: 0, overLimit: 'hold', term: { kind: 'days', days: 30 } },
    token: adminToken,
  })
  const lines = skuIds.map((skuId) => ({ skuId, quantity: 999_999 }))
  const { result, wru } = await metered(() => invoke(submitOrder, { body: { orderId: newId('ord'), lines }, token: buyer.token }))
  expect([result.status, result.body.creditHold, result.body.goods.names[0].length]).toEqual([200, true, 16])
  // Two rows of stock, a credit line and three indexes; what is left is the order of 2 KB at most.
  expect(wru - 2 * 3 - 2 * 3).toBeLessThanOrEqual(2 * 2)
})
