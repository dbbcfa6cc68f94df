/** @jest-environment jsdom */
import { beforeEach, expect, it, jest } from '@jest/globals'
import { type Asked, requestsTo, running } from '../test/weapp/backend'
import { heaviestSetData, startMiniProgram, until } from '../test/weapp/harness'

const backend = running(String(process.env.BASE_URL).replace(/\/$/, ''))
const mall = 'orders/pages/mall/index'
const product = 'orders/more/product/index'
const cart = 'orders/more/cart/index'
const quickOrder = 'orders/more/quickOrder/index'
const result = 'orders/more/result/index'

async function aDealersPhone() {
  const ask = async (method: Asked['method'], path: string, data = {}, token?: string) =>
    (await backend({ method, path, data, token: token && `Bearer ${token}` })).data as never
  const people: { code: string; kind: string; roles: string[] }[] = await ask('GET', '/local/people')
  const { code } = people.find(({ kind, roles }) => kind === 'dealer' && roles.includes('owner'))!
  const session: { token: string } = await ask('POST', '/sessions', { code })
  const mine = (method: string, path: string, data = {}) => ask(method, path, data, session.token)
  await mine('PUT', '/cart', { lines: [] })
  const { items }: { items: { skuId: string; code: string; name: string; sellable: number; multiple: number; minQuantity: number }[] } =
    await mine('GET', '/products')
  const phone = startMiniProgram(requestsTo(backend))
  phone.storage.set('session', session)
  const goods = items[0]!
  const orders = async () => (await (mine('GET', '/orders?as=buyer') as Promise<{ items: { number: string }[] }>)).items
  return { ...phone, goods, orders, mine, all: items }
}

beforeEach(() => {
  jest.resetModules()
})

it('goes from the mall over the product and the cart to an order', async () => {
  const { open, ways, goods, orders } = await aDealersPhone()
  const shelf = open(mall)
  await shelf.shows(goods.name, '全部', '还没选货')
  shelf.press('stepper__tap')
  await shelf.shows('1 款 ·')
  shelf.press('goods__open')
  await until(
    () => ways().some((url) => url.startsWith(`/${product}`)),
    () => 'the product',
  )

  const page = open(product, { skuId: goods.skuId })
  await page.shows('买前看一眼', goods.code)
  await page.tap('去下单')

  const lines = open(cart)
  await lines.shows(goods.name, '捎句话', '账期')
  const before = await orders()
  await lines.tap('下单')
  await until(
    () => ways().some((url) => url.startsWith(`/${result}`)),
    () => `the result, but ${ways()}`,
  )
  const orderId = ways().at(-1)?.split('orderId=')[1]
  const [order] = await orders()
  expect(order?.number).not.toBe(before[0]?.number)
  await open(result, { orderId }).shows('下单好了', String(order?.number), '接下来')
})

it('reads a list, explains what is wrong with it and puts the rest into the cart', async () => {
  const { open, goods } = await aDealersPhone()
  const page = open(quickOrder)
  await page.shows('要什么，一行一款')
  page.type(`${goods.code} ${goods.minQuantity}瓶\nXX-404 2`)
  await page.shows(goods.name, '没有“XX-404”')
  await page.tap('不要这行')
  await page.tap('加入 1 款')
  await open(cart).shows(goods.name)
})

it('never hands WeChat more than 64 KB at once, a full page of goods and a cart full of troubles included', async () => {
  const { open, goods, mine, all } = await aDealersPhone()
  await mine('PUT', '/cart', { lines: all.map(({ skuId, minQuantity }) => ({ skuId, quantity: minQuantity * 900 })) })
  await open(mall).shows(goods.name, '再看一些')
  await open(cart).shows(goods.name, `${all.length} 款`, all.at(-1)!.name, '先定')
  expect(heaviestSetData().heaviest).toBeGreaterThan(0)
  expect(heaviestSetData().heaviest).toBeLessThanOrEqual(heaviestSetData().limit)
})
