import { beforeEach, expect, it } from '@jest/globals'
import type { OfferedProduct } from '@shared/catalog/model'
import { getProduct } from '@shared/catalog/offers'
import type { Session } from '@shared/identity/model'
import { listOrders } from '@shared/orders/api'
import type { Page } from 'playwright-core'
import * as seen from './screen'
import { ask, product, somebody } from './somebody'

seen.withBrowser()
let page: Page

interface Person {
  code: string
  partyId: string
  name: string
  partyName: string
  kind: string
  roles: string[]
}

/** The API in a person's name, beside the browser. */
async function hands(code: string) {
  const { session, as, get, goods } = await somebody(code)
  return {
    ...{ session, goods },
    stockOf: async (skuId: string): Promise<number> => (await get(getProduct.path.replace('{skuId}', skuId))).sellable,
    orders: async (): Promise<{ orderId: string; number: string; sellerId: string }[]> => (await get(`${listOrders.path}?as=buyer`)).items,
    sold: async (): Promise<{ orderId: string }[]> => (await get(`${listOrders.path}?as=seller`)).items,
    cart: (lines: { skuId: string; quantity: number }[]) => as('PUT', '/cart', { lines }),
    inCart: async (): Promise<{ skuId: string; quantity: number }[]> => (await get('/cart')).lines,
    order: (orderId: string, lines: { skuId: string; quantity: number }[]) => as('POST', '/orders', { orderId, lines }),
  }
}
type Hands = Awaited<ReturnType<typeof hands>>

/** An owner of a dealer that buys from HQ with credit enough, each test another one. */
async function aDealer(nth: number): Promise<{ person: Person; mine: Hands }> {
  const people: Person[] = await ask('GET', '/local/people')
  const owners = people.filter(({ kind, roles }) => kind === 'dealer' && roles.includes('owner'))
  const person = owners[nth]
  if (!person) throw new Error(`no dealer ${nth} among ${owners.length}`)
  return { person, mine: await hands(person.code) }
}

async function enter(session: Session) {
  await page.addInitScript((kept) => localStorage.setItem('session', JSON.stringify({ data: kept })), session)
}
const go = (path: string) => page.goto(`${product}/#${path}`)
const mall = '/orders/pages/mall/index'
const cart = '/orders/more/cart/index'
const quickOrder = '/orders/more/quickOrder/index'
const button = (name: string | RegExp) => seen.button(page, name)
const said = (words: string | RegExp) => seen.text(page, words)

/** How many orders came after the one that was the last. */
const newSince = async (last: { orderId: string } | undefined, mine: Hands) =>
  (await mine.orders()).findIndex(({ orderId }) => orderId === last?.orderId)

const enough = (goods: OfferedProduct[]) => goods.filter(({ sellable, minQuantity }) => sellable > minQuantity * 20)

beforeEach(async () => {
  page = await (await seen.device()).newPage()
})

it('a dealer finds goods by their pinyin, fills the cart and orders', async () => {
  const { mine } = await aDealer(0)
  await mine.cart([])
  const [last] = await mine.orders()
  await enter(mine.session)
  await go(mall)
  await page.getByRole('textbox').first().fill('lpwlc')
  await button(/冷泡乌龙茶，加入购物车/).click()
  await said('1 款').waitFor()
  await button('去下单').click()
  await page.getByLabel('捎句话').fill('周六上午送')
  await button('下单').click()
  await said('接下来').waitFor()
  const [order] = await mine.orders()
  expect(await newSince(last, mine)).toBe(1)
  await said(String(order?.number)).waitFor()
  await page.reload()
  await said(String(order?.number)).waitFor()
})

it('a store orders from its dealer, who finds it on its own desk', async () => {
  const people: Person[] = await ask('GET', '/local/people')
  const mine = await hands(people.find(({ kind, roles }) => kind === 'store' && roles.includes('owner'))!.code)
  const one = (await mine.goods()).find(({ sellable, minQuantity }) => sellable >= minQuantity)!
  await mine.cart([{ skuId: one.skuId, quantity: one.minQuantity }])
  await enter(mine.session)
  await go(cart)
  await button('下单').click()
  await said('接下来').waitFor()
  const [order] = await mine.orders()
  const dealer = people.find(({ partyId, roles }) => partyId === order?.sellerId && roles.includes('owner'))!
  const theirs = await hands(dealer.code)
  expect((await theirs.sold()).map(({ orderId }) => orderId)).toContain(order?.orderId)
})

it('the answer got lost on the way back: the order is there once', async () => {
  const { mine } = await aDealer(0)
  const [one] = enough(await mine.goods())
  await mine.cart([{ skuId: one!.skuId, quantity: one!.minQuantity }])
  const [last] = await mine.orders()
  await enter(mine.session)
  await go(cart)
  await button('下单').waitFor()
  const ids: string[] = []
  await page.route('**/orders', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    ids.push(route.request().postDataJSON().orderId)
    if (ids.length > 1) return route.continue()
    await route.fetch()
    await route.abort('internetdisconnected')
  })
  await button('下单').click()
  await said('接下来').waitFor()
  expect(ids.length).toBeGreaterThan(1)
  expect(new Set(ids).size).toBe(1)
  expect(await newSince(last, mine)).toBe(1)
})

it('two phones fill one cart within a round trip: nothing of either is lost', async () => {
  const { mine } = await aDealer(1)
  await mine.cart([])
  const [one, other] = enough(await mine.goods())
  const theirs = { skuId: other!.skuId, quantity: other!.minQuantity }
  await enter(mine.session)
  await go(mall)
  const add = button(new RegExp(`^${one!.name}，加入购物车`))
  await add.waitFor()
  let meanwhile: Promise<unknown> | undefined
  await page.route('**/cart', async (route) => {
    // Between what this phone read and what it writes, the other one saves.
    if (route.request().method() === 'PUT') {
      meanwhile ??= mine.cart([theirs])
      await meanwhile
    }
    await route.continue()
  })
  await add.click()
  await said('2 款').waitFor()
  expect(await mine.inCart()).toEqual([theirs, { skuId: one!.skuId, quantity: one!.minQuantity }])
})

it('no network in the middle: it waits, says so, survives a reload, and orders once when the network is back', async () => {
  const { mine } = await aDealer(1)
  const [one] = enough(await mine.goods())
  await mine.cart([{ skuId: one!.skuId, quantity: one!.minQuantity }])
  const [last] = await mine.orders()
  await enter(mine.session)
  await go(cart)
  await button('下单').waitFor()
  await page.route('**/orders', (route) => (route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue()))
  await button('下单').click()
  await said('网断了，不知道这单到没到').waitFor()
  await button('正在确认').waitFor()
  await page.reload()
  await said('网断了，不知道这单到没到').waitFor()
  await page.unroute('**/orders')
  await button('再问一次').click()
  await said('接下来').waitFor()
  expect(await newSince(last, mine)).toBe(1)
})

it('somebody else took the goods between cart and submission: the line says how many are left, one tap mends it', async () => {
  const [{ mine }, { mine: theirs }] = await Promise.all([aDealer(0), aDealer(1)])
  const scarce = (await mine.goods()).filter(({ sellable, multiple }) => sellable > 0 && sellable <= multiple * 60)
  const there = new Set((await theirs.goods()).map(({ skuId }) => skuId))
  const one = scarce.find(({ skuId, sellable, minQuantity, multiple }) => there.has(skuId) && sellable >= minQuantity + multiple * 2)!
  const most = Math.floor(one.sellable / one.multiple) * one.multiple
  await mine.cart([{ skuId: one.skuId, quantity: most }])
  await enter(mine.session)
  await go(cart)
  await button('下单').waitFor()
  await theirs.order(`ord_${'01KTAKEN'.padEnd(26, '0').slice(0, 20)}${String(Date.now()).slice(-6)}`, [
    { skuId: one.skuId, quantity: one.multiple },
  ])
  await button('下单').click()
  await said('没下成：刚刚有货被别人订走了').waitFor()
  await button('先定 1 处缺货').waitFor()
  await button(/^改成 /).click()
  await button('下单').click()
  await said('接下来').waitFor()
  expect(await mine.stockOf(one.skuId)).toBeLessThan(one.multiple)
})

it('a quick order: every bad line is explained before anything is in the cart', async () => {
  const { mine } = await aDealer(0)
  await mine.cart([])
  const goods = enough(await mine.goods())
  const five = goods.find(({ multiple, packSize }) => multiple === packSize * 5)!
  const [plain, other] = goods.filter(({ multiple, packSize, minQuantity }) => multiple === packSize && minQuantity === packSize)
  await enter(mine.session)
  await go(quickOrder)
  const list = page.locator('textarea').filter({ visible: true })
  await list.fill(`${five.code} 27箱\n${plain!.code}\t3\nXX-404 2\n${plain!.code.toLowerCase()} × ２\n${other!.code}`)
  await said('3 行要定一下').waitFor()
  await said('要按 5 箱加：您填的是 27 箱').waitFor()
  await said('没有“XX-404”，或者不供应给您').waitFor()
  await said('没写要多少').waitFor()
  await said('和第 4 行合在一起').waitFor()
  await button('改成 25 箱').click()
  await button('要 1 箱').click()
  await button('不要这行').click()
  await button('加入 3 款').click()
  await said('3 款 · 31 箱').waitFor()
  await page.reload()
  await said('3 款 · 31 箱').waitFor()
})

it('keeps its place: search, category and cart through back and reload', async () => {
  const { mine } = await aDealer(0)
  await mine.cart([])
  await enter(mine.session)
  await go(mall)
  await page.getByRole('radio', { name: /茶饮/ }).click()
  await button(/冷泡乌龙茶，看详情/).click()
  await said('买前看一眼').waitFor()
  await page.goBack()
  await page.getByRole('radio', { name: /茶饮/, checked: true }).waitFor()
  await page.reload()
  await page.getByRole('radio', { name: /茶饮/, checked: true }).waitFor()
})

it.each([360, 390, 768, 900, 1440])('fits a screen %s wide', async (width) => {
  const { mine } = await aDealer(0)
  const goods = await mine.goods()
  await mine.cart(goods.slice(0, 4).map(({ skuId, multiple, minQuantity }) => ({ skuId, quantity: minQuantity + multiple })))
  await page.setViewportSize({ width, height: 800 })
  await enter(mine.session)
  for (const path of [mall, cart, quickOrder, `/orders/more/product/index?skuId=${goods[0]?.skuId}`]) {
    await seen.lead(page, path)
    expect([path, await seen.beside(page)]).toEqual([path, 0])
  }
})
