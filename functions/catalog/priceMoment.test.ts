import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Product } from '@shared/catalog/model'
import { newId } from '@shared/kernel/id'
import { plusMs } from '@shared/kernel/time'
import { handler as adjustStock } from '../inventory/adjustStock'
import { handler as getCart } from '../orders/getCart'
import { handler as quote } from '../orders/quote'
import { handler as saveCart } from '../orders/saveCart'
import { getOrder as orderOf } from '../orders/store'
import { handler as submitOrder } from '../orders/submitOrder'
import { aCategory, aPriceList, aProduct, saved } from '../testing/goods'
import { invoke } from '../testing/invoke'
import { aBuyerOf, aMarket, type Buyer, type Market } from '../testing/market'
import { aParty, aStaff, signedIn } from '../testing/world'
import { handler as getPriceList } from './getPriceList'
import { handler as listPriceChanges } from './listPriceChanges'

let market: Market
let dealers: Buyer[]
let tea: Product
const listId = newId('prl')
const level = '金牌'
/** Prices change an hour from now: every price before is in force by then. */
const moment = plusMs(new Date().toISOString(), 3_600_000)

beforeAll(async () => {
  market = await aMarket()
  dealers = [await aBuyerOf(market, {}, { level }), await aBuyerOf(market, {}, { level })]
  const { categoryId } = await aCategory(market.adminToken)
  tea = await aProduct(market.adminToken, { categoryId })
  const line = (price: number, step: number) => [{ skuId: tea.skuId, price, per: 1, ladder: [{ from: 12, price: step, per: 1 }] }]
  await aPriceList(market.adminToken, { listId, kind: 'level', level, lines: line(1000, 900) })
  await aPriceList(market.adminToken, { listId, kind: 'level', level, effectiveAt: moment, lines: line(1300, 1200) })
  const lines = [{ skuId: tea.skuId, counted: 10_000 }]
  await saved(invoke(adjustStock, { body: { adjustmentId: newId('adj'), reason: '期初', lines }, token: market.adminToken }))
})

const before = { total: 12 * 900, unitPrice: 900, priceRule: 'level@1/12' }
const after = { total: 12 * 1200, unitPrice: 1200, priceRule: 'level@2/12' }
const moments: [string, number, typeof before][] = [
  ['a second before', -1000, before],
  ['a millisecond before', -1, before],
  ['at the moment', 0, after],
  ['a millisecond after', 1, after],
  ['a second after', 1000, after],
]
const lines = () => [{ skuId: tea.skuId, quantity: 12 }]

describe('prices that change at a moment', () => {
  it.each(moments)('%s: cart, quote and order of every buyer agree', async (_case, ms, { total, unitPrice, priceRule }) => {
    const now = plusMs(moment, ms)
    for (const { token } of dealers) {
      await saved(invoke(saveCart, { method: 'PUT', token, body: { lines: lines() }, now }))
      const cart = await saved<{ lines: object[] }>(invoke(getCart, { method: 'GET', token, now }))
      expect(await saved(invoke(quote, { token, body: { lines: cart.lines }, now }))).toMatchObject({
        total,
        at: now,
        lines: [{ unitPrice, priceRule }],
      })
      const orderId = newId('ord')
      const order = { orderId, lines: cart.lines, expectedTotal: total }
      expect(await saved(invoke(submitOrder, { token, body: order, now }))).toMatchObject({
        total,
        level,
        lines: [{ unitPrice, priceRule }],
      })
      // As it is kept, whatever prices do later.
      expect((await orderOf(orderId))!.order).toMatchObject({ total, level, lines: [{ unitPrice, priceRule }] })
    }
  })

  it('a cart that was priced a second before and is ordered a second after is told the new price, and ordered at it', async () => {
    const { token } = dealers[0]!
    const { total } = await saved<{ total: number }>(invoke(quote, { token, body: { lines: lines() }, now: plusMs(moment, -1000) }))
    expect(total).toBe(before.total)
    const order = { orderId: newId('ord'), lines: lines(), expectedTotal: total }
    const late = { token, now: plusMs(moment, 1000) }
    const refused = await invoke(submitOrder, { ...late, body: order })
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { code: 'price.changed', detail: { total: after.total, lines: [{ unitPrice: after.unitPrice, priceRule: after.priceRule }] } },
    ])
    expect((await invoke(submitOrder, { ...late, body: { ...order, expectedTotal: after.total } })).body.total).toBe(after.total)
  })

  it('an order of before keeps its price when it is sent again after', async () => {
    const { token } = dealers[1]!
    const body = { orderId: newId('ord'), lines: lines(), expectedTotal: before.total }
    const first = await saved(invoke(submitOrder, { token, body, now: plusMs(moment, -1) }))
    expect(await saved(invoke(submitOrder, { token, body, now: plusMs(moment, 1) }))).toEqual(first)
  })
})

describe('what prices were', () => {
  const changes = async (query: Record<string, string> = {}, token = market.adminToken, id = listId) =>
    (await invoke(listPriceChanges, { method: 'GET', token, pathParameters: { listId: id }, query })).body

  it('is told change by change: which list, version, moment and by whom', async () => {
    const { items, next } = await changes()
    expect(next).toBeUndefined()
    expect(items).toMatchObject([
      {
        version: 2,
        by: { staffId: market.admin.staffId, name: '总部管理员' },
        lineCount: 1,
        lines: [{ skuId: tea.skuId, code: tea.code }],
      },
      { version: 1, lines: [{ price: { version: 1, price: { price: 1000 }, ladder: [{ from: 12, price: 900 }] } }] },
    ])
    expect(items[0].lines[0].price).toMatchObject({ since: moment, price: { price: 1300, per: 1 } })
    expect((await changes({ version: '1' })).items.map(({ version }: { version: number }) => version)).toEqual([1])
    const list = await invoke(getPriceList, { method: 'GET', token: market.adminToken, pathParameters: { listId } })
    expect(list.body.items[0].prices.map(({ version }: { version: number }) => version)).toEqual([1, 2])
  })

  it('outlives what a list still needs, page by page, and for one product alone', async () => {
    const { categoryId } = tea
    const [cup, pot] = [await aProduct(market.adminToken, { categoryId }), await aProduct(market.adminToken, { categoryId })]
    const many = newId('prl')
    for (let i = 1; i <= 25; i++) {
      const { skuId } = i % 5 === 0 ? pot : cup
      await aPriceList(market.adminToken, { listId: many, kind: 'level', level: '银牌', lines: [{ skuId, price: 100 + i, per: 1 }] })
    }
    const versions = (page: { items: { version: number }[] }) => page.items.map(({ version }) => version)
    const first = await changes({}, market.adminToken, many)
    const second = await changes({ after: first.next }, market.adminToken, many)
    expect([...versions(first), ...versions(second)]).toEqual(Array.from({ length: 25 }, (_, i) => 25 - i))
    expect([first.items.length, second.next]).toEqual([20, undefined])
    const ofPot = await changes({ skuId: pot.skuId }, market.adminToken, many)
    expect(versions(ofPot)).toEqual([25, 20, 15, 10, 5])
    expect(ofPot.items.at(-1).lines).toMatchObject([{ skuId: pot.skuId, price: { price: { price: 105 } } }])
  })

  it('is no business of those who pay them, nor of another seller', async () => {
    const other = await aParty({ kind: 'dealer', parentId: market.hq.partyId })
    const owner = await signedIn(await aStaff({ partyId: other.partyId }), other)
    expect((await changes({}, owner)).code).toBe('priceList.unknown')
    expect((await changes({}, dealers[0]!.token)).code).toBe('priceList.unknown')
    expect((await changes({ version: '0' })).code).toBe('input.invalid')
    expect((await changes({ after: 'eHh4' })).code).toBe('input.invalid')
  })
})
