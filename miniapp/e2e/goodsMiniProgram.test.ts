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
const order = 'orders/more/order/index'
const send = 'shipments/pages/send/index'
const parcels = 'shipments/pages/parcels/index'
const shipment = 'shipments/pages/shipment/index'

async function ask<T>(method: string, path: string, data = {}, token?: string): Promise<T> {
  const answer = await backend({ method, path, data, token: token && `Bearer ${token}` })
  if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.data)}`)
  return answer.data as T
}

/** An order of a store, ready to leave: made before the phone takes the browser's things away. */
async function readyToLeave(buyer: string, seller: string) {
  const [store, dealer] = [
    await ask<Session>('POST', '/sessions', { code: buyer }),
    await ask<Session>('POST', '/sessions', { code: seller }),
  ]
  const { items } = await ask<{ items: OfferedProduct[] }>('GET', '/products', {}, store.token)
  const lines = items
    .filter(({ sellable, minQuantity, packSize }) => packSize > 1 && sellable > minQuantity * 20)
    .slice(0, 2)
    .map(({ skuId, minQuantity }) => ({ skuId, quantity: minQuantity }))
  const made = await ask<Order>('POST', '/orders', { orderId: newId('ord'), lines }, store.token)
  const now = () => ask<Order>('GET', `/orders/${made.orderId}`, {}, dealer.token)
  if ((await now()).status === 'submitted') await ask('POST', `/orders/${made.orderId}/approval`, {}, dealer.token)
  if ((await now()).status === 'approved') await ask('POST', `/orders/${made.orderId}/funds-confirmation`, {}, dealer.token)
  const sent = () =>
    ask(
      'POST',
      `/orders/${made.orderId}/shipments`,
      { shipmentId: newId('shp'), lines: made.lines.map(({ skuId, quantity }) => ({ skuId, quantity })) },
      dealer.token,
    )
  return { made, now, sent }
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
    /** The address that a page led to, by its beginning. */
    led: async (url: string) => {
      const way = () => phone.ways().findLast((one) => one.startsWith(url))
      await until(
        () => way() !== undefined,
        () => `${url}, but ${phone.ways()}`,
      )
      return Object.fromEntries((way()!.split('?')[1] ?? '').split('&').map((part) => part.split('=') as [string, string]))
    },
  }
}

beforeEach(() => {
  jest.resetModules()
})

it('sends an order off and receives it, each on the phone', async () => {
  const { made, now } = await readyToLeave('demo-keqiao-4-owner', 'demo-keqiao-owner')
  const dealer = await phoneOf('demo-keqiao-owner')
  const hers = dealer.open(order, { orderId: made.orderId })
  await hers.shows('可以发货了', made.lines[0]!.name)
  await hers.tap('发货')
  await dealer.led(`/${send}?orderId=${made.orderId}`)
  const sending = dealer.open(send, { orderId: made.orderId })
  await sending.shows('发什么', '自己的车', made.lines[0]!.name)
  await sending.tap('全部发')
  for (let tries = 0; tries < 200 && (await now()).status !== 'shipped'; tries++) await new Promise((wake) => setTimeout(wake, 100))
  expect((await now()).status).toBe('shipped')
  expect(heaviestSetData().heaviest).toBeLessThanOrEqual(heaviestSetData().limit)
})

it('receives what is on the road by one tap, from the list and from the order', async () => {
  await (await readyToLeave('demo-keqiao-4-owner', 'demo-keqiao-owner')).sent()
  const store = await phoneOf('demo-keqiao-4-owner')
  const list = store.open(parcels)
  await list.shows('在路上', '柯桥恒泰副食')
  await list.tap('柯桥恒泰副食')
  const { shipmentId } = await store.led(`/${shipment}`)
  const page = store.open(shipment, { shipmentId })
  await page.shows('还没点数', '一箱不差')
  await page.tap('一箱不差，收')
  await page.shows('一箱不差', '走到哪了', '收货 ·')
})
