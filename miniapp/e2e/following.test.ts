import { expect, it } from '@jest/globals'
import type { Order, OrderSummary } from '@shared/orders/model'
import { beside, button, heading, lead, phone, screen, text, withBrowser } from './screen'
import * as demo from './somebody'
import { little } from './somebody'

withBrowser()
const pages = {
  home: '/home/pages/home/index',
  orders: '/orders/pages/orders/index',
  desk: '/orders/pages/desk/index',
  order: '/orders/more/order/index',
  me: '/identity/pages/me/index',
  staff: '/parties/pages/staff/index',
  credit: '/credit/pages/mine/index',
}

/** Somebody of the demo with a phone in the one hand and the API in the other. */
async function somebody(code: string) {
  const person = await demo.somebody(code)
  return {
    ...person,
    /** A small order of what is on the shelf. */
    orders: async (kinds = 2) => person.orders(little(await person.goods(), kinds)),
    latest: async (): Promise<OrderSummary[]> => (await person.get('/orders?as=buyer')).items,
    clearCart: () => person.as('PUT', '/cart', { lines: [] }),
    phone: (path: string, viewport = phone) => screen(path, person.session, viewport),
  }
}

it('a store orders from its dealer, the dealer approves on the phone, the store sees it', async () => {
  const [store, dealer] = [await somebody('demo-keqiao-2-owner'), await somebody('demo-keqiao-owner')]
  const order = await store.orders()

  const desk = await dealer.phone(pages.home)
  await button(desk, /去审/).click()
  await button(desk, new RegExp(`${store.session.party.name}.*${order.number}`, 's')).click()
  await heading(desk, '等您审').waitFor()
  await text(desk, `${store.session.party.name}的额度`).waitFor()
  await button(desk, '通过').click()
  await text(desk, /通过了/).waitFor()
  expect((await store.order(order.orderId)).timeline.find(({ status }) => status === 'approved')?.by?.name).toBe(dealer.session.staff.name)

  const mine = await store.phone(pages.orders)
  await button(mine, new RegExp(order.number)).click()
  await text(mine, `审核通过 · ${dealer.session.staff.name}`).waitFor()
  await text(mine, '提交订单 · 您').waitFor()
})

it('a dealer rejects with a reason, and the store is told why on its home', async () => {
  const [store, dealer] = [await somebody('demo-keqiao-4-owner'), await somebody('demo-keqiao-owner')]
  const order = await store.orders(1)
  const desk = await dealer.phone(`${pages.order}?orderId=${order.orderId}`)
  await button(desk, '驳回').click()
  await button(desk, '先写明原因').waitFor()
  await desk.getByRole('radio', { name: '货不够' }).click()
  await button(desk, '驳回这单').click()
  await heading(desk, '这单被驳回了').waitFor()

  const mine = await store.phone(pages.home)
  await button(mine, /看原因/).click()
  await text(mine, '原因：货不够').waitFor()
})

it('the last goods again: from the home to a submitted order in two taps', async () => {
  const store = await somebody('demo-keqiao-1-owner')
  const last = await store.orders(3)
  await store.clearCart()
  const page = await store.phone(pages.home)
  await button(page, /整单再来/).click()
  await button(page, /^(按新价)?下单$/).click()
  await heading(page, '下单好了').waitFor()
  const [newest] = await store.latest()
  const again = await store.order(newest!.orderId)
  expect(again.orderId).not.toBe(last.orderId)
  const goods = ({ lines }: Order) => lines.map(({ skuId, quantity }) => ({ skuId, quantity })).sort((a, b) => (a.skuId < b.skuId ? -1 : 1))
  expect(goods(again)).toEqual(goods(last))
})

it('two desks on one order: who comes second sees it as it is, and who was faster', async () => {
  const [store, first, second] = [
    await somebody('demo-keqiao-3-owner'),
    await somebody('demo-hq-order-desk'),
    await somebody('demo-hq-admin'),
  ]
  const { orderId } = await store.orders(1)
  const [one, other] = [await first.phone(`${pages.order}?orderId=${orderId}`), await second.phone(`${pages.order}?orderId=${orderId}`)]
  for (const page of [one, other]) await heading(page, '等您审').waitFor()
  await button(one, '通过').click()
  await text(one, /通过了/).waitFor()
  await button(other, '驳回').click()
  await other.getByRole('radio', { name: '货不够' }).click()
  await button(other, '驳回这单').click()
  await text(other, `${first.session.staff.name}已经审核通过`).waitFor()
  await button(other, '通过').waitFor({ state: 'hidden' })
  expect((await store.order(orderId)).timeline.some(({ status }) => status === 'rejected')).toBe(false)
})

it('keeps its place through a reload, a second tab and the way back', async () => {
  const dealer = await somebody('demo-zj-owner')
  const page = await dealer.phone(pages.orders)
  await page.getByRole('tab', { name: '我卖的' }).click()
  await page.getByRole('tab', { name: /待发货/ }).click()
  const chosen = () =>
    page
      .getByRole('tab', { name: /待发货/, selected: true })
      .filter({ visible: true })
      .waitFor()
  await chosen()
  await page.reload()
  await chosen()
  const second = await page.context().newPage()
  await second.goto(page.url())
  await second.getByRole('tab', { name: /待发货/, selected: true }).waitFor()
  await button(page, /DH\d{4}-\d{4}/).click()
  await text(page, '走到哪了').waitFor()
  await page.goBack()
  await chosen()
})

it('says so when the network is gone, and goes on when it is back', async () => {
  const store = await somebody('demo-keqiao-1-owner')
  const page = await store.phone(pages.me)
  await heading(page, store.session.staff.name).waitFor()
  await page.route('**/orders**', (route) => route.abort())
  await button(page, '订单').click()
  await text(page, '没连上网').waitFor()
  await page.unroute('**/orders**')
  await button(page, '再试一次').click()
  await button(page, /DH\d{4}-\d{4}/).waitFor()
})

it.each([360, 390, 768, 900, 1440])('fits a screen %s wide, also with large text', async (width) => {
  const dealer = await somebody('demo-keqiao-owner')
  const page = await dealer.phone(pages.me, { width, height: 800 })
  if (width < 900) await page.getByRole('tab', { name: '更大' }).click()
  for (const path of [pages.home, pages.orders, pages.desk, pages.me, pages.staff, pages.credit]) {
    await lead(page, path)
    expect([path, await beside(page)]).toEqual([path, 0])
  }
})
