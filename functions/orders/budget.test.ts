import { expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { handler as setCreditLine } from '../credit/setCreditLine'
import { handler as adjustStock } from '../inventory/adjustStock'
import { table } from '../platform/table'
import { aCategory, aPriceList, aProduct } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket } from '../testing/market'
import { metered } from '../testing/meter'
import { aStaff, signedIn } from '../testing/world'
import { handler as approveOrder } from './approveOrder'
import { handler as cancelOrder } from './cancelOrder'
import { handler as closeOrderShort } from './closeOrderShort'
import { handler as confirmOrderFunds } from './confirmOrderFunds'
import { handler as listOrders } from './listOrders'
import { handler as noteOrder } from './noteOrder'
import { handler as releaseCredit } from './releaseCredit'
import { orderKey } from './store'
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

  const on = (handler: typeof approveOrder, orderId: string, token: string, body: object = { reason: '断货' }) =>
    metered(() => invoke(handler, { pathParameters: { orderId }, body, token }))
  const approved = await on(approveOrder, first.orderId, market.adminToken)
  // One item of 2 to 3 KB, and in each index 1 KB; the desk's key changes, so there the old place goes too.
  expect([approved.result.status, approved.wru <= 2 * 3 + 2 * (indexes + 1)]).toEqual([200, true])
  const second = await ordered()
  const cancelled = await on(cancelOrder, second.orderId, buyer.token)
  expect([cancelled.result.status, cancelled.wru <= 2 * (3 + 10 + 1) + 2 * indexes]).toEqual([200, true])

  // Approved, then: the money (the order alone), and closed short (its stock and credit too, and it leaves the desk).
  const funded = await on(confirmOrderFunds, first.orderId, market.adminToken)
  expect([funded.result.status, funded.wru <= 2 * 3 + 2 * (indexes + 1)]).toEqual([200, true])
  const noted = await on(noteOrder, first.orderId, market.adminToken, { note: '加急' })
  expect([noted.result.status, noted.wru <= 2 * 3]).toEqual([200, true])
  const closed = await on(closeOrderShort, first.orderId, market.adminToken)
  expect([closed.result.status, closed.wru <= 2 * (3 + 10 + 1) + 2 * indexes]).toEqual([200, true])
  // Read: who calls with the party, the order of 2 to 3 KB, and for an approval the credit.
  expect([approved.rru, funded.rru, closed.rru].map((rru) => rru <= 2 + 1 + 1)).toEqual([true, true, true])

  const listed = await metered(() => invoke(listOrders, { method: 'GET', query: { as: 'buyer' }, token: buyer.token }))
  expect([listed.wru, listed.calls.filter(({ command }) => command === 'QueryCommand').map(({ rru }) => rru)]).toEqual([0, [0.5]])
})

it('a held order is released within the budget of a move', async () => {
  const market = await aMarket({ products: 1, stock: 100 })
  const buyer = await aBuyerOf(market, { limit: 0, overLimit: 'hold' })
  const body = { orderId: newId('ord'), lines: [{ skuId: market.skuIds[0], quantity: 1 }] }
  await invoke(submitOrder, { body, token: buyer.token })
  const call = { pathParameters: { orderId: body.orderId }, body: { reason: '年底冲量' }, token: market.adminToken }
  const { result, wru, rru } = await metered(() => invoke(releaseCredit, call))
  // An order of 1 to 2 KB and its summary in each index; read with who calls and the credit.
  expect([result.status, wru <= 2 * 2 + 2 * 3, rru <= 2 + 1 + 1]).toEqual([200, true, true])
})

/** Bytes as DynamoDB counts them (Developer Guide, Item sizes and formats): text, half a byte a digit, three for what holds others and one for each of them. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value)
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 1
  if (typeof value !== 'object' || value === null) return 1
  const named = Array.isArray(value) ? 0 : Object.keys(value).join('').length
  return Object.values(value).reduce((sum, one) => sum + sizeOf(one) + 1, 3 + named)
}

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
  const orderId = newId('ord')
  const person = await aStaff({ partyId: buyer.party.partyId, spending: { limit: 0, per: 'day' } })
  const token = await signedIn(person, buyer.party)
  const { result, wru } = await metered(() => invoke(submitOrder, { body: { orderId, lines }, token }))
  expect([result.status, result.body.creditHold, result.body.spendHold, result.body.goods.names[0].length]).toEqual([200, true, true, 16])
  // Two rows of stock, a credit line, a count of spending and three indexes; what is left is the order of 2 KB at most.
  expect(wru - 2 * 4 - 2 * 3).toBeLessThanOrEqual(2 * 2)

  const { summary, ...row } = (await table.get(orderKey(orderId)))!
  const far = { status: 'fundsConfirmed', discount: 10_000, shippedAmount: result.body.total, paid: result.body.total, underway: 999 }
  const { pk, sk, gsi1pk, gsi1sk, gsi2pk, gsi2sk, gsi3pk, gsi3sk } = row
  for (const keys of [
    { gsi1pk, gsi1sk },
    { gsi2pk, gsi2sk },
    { gsi3pk: `${gsi3pk}      `, gsi3sk },
  ]) {
    expect(sizeOf({ pk, sk, ...keys, summary: { ...(summary as object), ...far } })).toBeLessThanOrEqual(1024)
  }
})
