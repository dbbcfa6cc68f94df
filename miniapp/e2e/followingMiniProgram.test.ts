/** @jest-environment jsdom */
import { beforeEach, expect, it, jest } from '@jest/globals'
import type { OfferedProduct } from '@shared/catalog/model'
import type { Session } from '@shared/identity/model'
import { newId } from '@shared/kernel/id'
import type { Order } from '@shared/orders/model'
import { requestsTo, running } from '../test/weapp/backend'
import { heaviestSetData, startMiniProgram, until } from '../test/weapp/harness'

const backend = running(String(process.env.BASE_URL).replace(/\/$/, ''))
const signIn = 'identity/pages/signIn/index'
const home = 'home/pages/home/index'
const orders = 'orders/pages/orders/index'
const desk = 'orders/pages/desk/index'
const order = 'orders/more/order/index'

async function ask<T>(method: string, path: string, data = {}, token?: string): Promise<T> {
  const answer = await backend({ method, path, data, token: token && `Bearer ${token}` })
  if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.data)}`)
  return answer.data as T
}

/** A small order of what is on the shelf, made before the phone takes the browser's things away. */
async function aStoresOrder(code: string) {
  const { token, party } = await ask<Session>('POST', '/sessions', { code })
  const { items } = await ask<{ items: OfferedProduct[] }>('GET', '/products', {}, token)
  const lines = items
    .filter(({ sellable, minQuantity }) => sellable > minQuantity * 20)
    .slice(0, 2)
    .map(({ skuId, minQuantity }) => ({ skuId, quantity: minQuantity }))
  const made = await ask<Order>('POST', '/orders', { orderId: newId('ord'), lines }, token)
  return { made, party, now: () => ask<Order>('GET', `/orders/${made.orderId}`, {}, token) }
}

/** A phone in the hand of a demo person: WeChat gives it that person's code. */
async function phoneOf(code: string) {
  const login = ({ success }: { success?: (answer: object) => void }) => success?.({ code, errMsg: 'login:ok' })
  const phone = startMiniProgram({ ...requestsTo(backend), login })
  await phone.open(signIn).tap('微信登录')
  await until(
    () => phone.went().includes(`/${home}`),
    () => `${code} to get in`,
  )
  return {
    ...phone,
    led: (url: string) =>
      until(
        () => phone.ways().some((way) => way.startsWith(url)),
        () => `${url}, but ${phone.ways()}`,
      ),
  }
}

beforeEach(() => {
  jest.resetModules()
})

it('goes from the sign-in over the home and the queue to a decision, which the store sees', async () => {
  const { made, party, now } = await aStoresOrder('demo-keqiao-2-owner')
  const dealer = await phoneOf('demo-keqiao-owner')
  const first = dealer.open(home)
  await first.shows('柯桥恒泰副食', '还能下单', '张订单等您审', '照上次再来')
  await first.tap('去审')
  await dealer.led(`/${desk}`)

  const queue = dealer.open(desk)
  await queue.shows(made.number, party.name)
  await queue.tap(made.number)
  await dealer.led(`/${order}?orderId=${made.orderId}&queue=1`)

  const page = dealer.open(order, { orderId: made.orderId })
  await page.shows('等您审', `${party.name}的额度`, made.lines[0]!.name)
  await page.tap('通过')
  await page.shows('审核通过 · 您')
  expect((await now()).timeline.some(({ status }) => status === 'approved')).toBe(true)
})

it('finds an own order in the list, and orders the same again', async () => {
  const { made } = await aStoresOrder('demo-keqiao-4-owner')
  const store = await phoneOf('demo-keqiao-4-owner')
  const list = store.open(orders)
  await list.shows(made.number, '待审核')
  await list.tap(made.number)
  await store.led(`/${order}?orderId=${made.orderId}`)
  const page = store.open(order, { orderId: made.orderId })
  await page.shows('提交订单 · 您', '合计')
  await page.tap('再来一单')
  await store.led('/orders/more/cart/index')
  await store.open('orders/more/cart/index').shows(made.lines[0]!.name)
})

it('never hands WeChat more than 64 KB at once, from the home to the longest list', async () => {
  const dealer = await phoneOf('demo-zj-owner')
  await dealer.open(home).shows('照上次再来')
  await dealer.open(orders).shows('DH')
  await dealer.open(desk).shows('客户订单', 'DH')
  expect(heaviestSetData().heaviest).toBeGreaterThan(0)
  expect(heaviestSetData().heaviest).toBeLessThanOrEqual(heaviestSetData().limit)
})
