import { expect, it } from '@jest/globals'
import type { Order } from '@shared/orders/model'
import type { Page } from 'playwright-core'
import { beside, button, heading, lead, phone, screen, text, desk as wide, withBrowser } from './screen'
import * as demo from './somebody'
import { product, until } from './somebody'

withBrowser()
const pages = {
  desk: '/orders/pages/desk/index',
  orders: '/orders/pages/orders/index',
  order: '/orders/more/order/index',
  sending: '/shipments/pages/desk/index',
  parcels: '/shipments/pages/parcels/index',
  claims: '/shipments/pages/claims/index',
  returns: '/returns/pages/returns/index',
}

/** Somebody of the demo with a screen in the one hand and the API in the other. */
async function somebody(code: string) {
  const person = await demo.somebody(code)
  return {
    ...person,
    /** Two kinds of goods that are on the shelf, several cartons of each. */
    async orders(cartons = 4): Promise<Order> {
      const lines = (await person.goods())
        .filter(({ sellable, minQuantity, packSize }) => packSize > 1 && sellable > Math.max(minQuantity, packSize) * 20)
        .slice(0, 2)
        .map(({ skuId, minQuantity, multiple, packSize }) => {
          const least = Math.max(minQuantity, cartons * packSize)
          return { skuId, quantity: Math.ceil(least / multiple) * multiple }
        })
      return person.orders(lines)
    },
    phone: (path: string, width = 390) => screen(path, person.session, { ...phone, width }),
    desk: (path: string) => screen(path, person.session, wide),
  }
}
type Somebody = Awaited<ReturnType<typeof somebody>>

const credited = ({ lines }: Order) => lines.reduce((sum, { credited = 0 }) => sum + credited, 0)
const statusOf = async (who: Somebody, { orderId }: Order) => (await who.order(orderId)).status

/** One bottle of the first line broken, with the rest whole. */
async function receiveWithOneBroken(page: Page, name: string) {
  await button(page, `${name}有问题`).click()
  await button(page, `${name}破损，加`).click()
  await button(page, /^收 .+，1 件索赔$|^收 .+，1 \S+索赔$/).click()
  await heading(page, '收了，有货在索赔').waitFor()
}

it('a dealer’s order: approved, paid for, sent in two parts from the desk, received with one broken, claimed and credited', async () => {
  const [dealer, clerk, cashier, storekeeper] = [
    await somebody('demo-zj-owner'),
    await somebody('demo-hq-order-desk'),
    await somebody('demo-hq-finance'),
    await somebody('demo-hq-warehouse'),
  ]
  const order = await dealer.orders()
  const [first, second] = order.lines
  const path = `${pages.order}?orderId=${order.orderId}`

  const desk = await clerk.desk(path)
  if (order.status === 'submitted') await button(desk, '通过').click()
  await until(async () => (await statusOf(clerk, order)) !== 'submitted', 'the order is no longer submitted')

  if ((await statusOf(clerk, order)) === 'approved') {
    const money = await cashier.desk(path)
    await button(money, '确认到款').click()
    await until(async () => (await statusOf(clerk, order)) === 'fundsConfirmed', 'the order is fundsConfirmed')
  }

  // The first line leaves from the phone of the warehouse, by a carrier …
  const hand = await storekeeper.phone(path)
  await button(hand, '发货').click()
  const amount = hand.getByRole('textbox', { name: new RegExp(`^${second!.name}，多少`) })
  await amount.fill('0')
  await amount.blur()
  await hand.getByLabel('谁来送').selectOption('yuantong')
  await hand.getByLabel('运单号').fill(`YT${Date.now()}`)
  await button(hand, /^先发 /).click()
  await until(async () => (await statusOf(clerk, order)) === 'partlyShipped', 'the order is partlyShipped')

  // … and the rest from its desk, found by the number that a scanner types.
  const table = await storekeeper.desk(`${pages.sending}?tab=partlyShipped`)
  await table.getByLabel('扫单号，或输单号按回车').fill(order.number)
  await table.keyboard.press('Enter')
  await button(table, /^全部发，/).click()
  await until(async () => (await statusOf(clerk, order)) === 'shipped', 'the order is shipped')

  const mine = await dealer.phone(path)
  await heading(mine, /^第 1 车/).waitFor()
  await mine.getByRole('tab', { name: /^第 2 车/ }).waitFor()
  await button(mine, '到货了，收货').click()
  await receiveWithOneBroken(mine, first!.name)
  await button(mine, '看订单').click()
  await heading(mine, /^第 2 车/).waitFor()
  await button(mine, '到货了，收货').click()
  await button(mine, /^一箱不差，收 /).click()
  await heading(mine, /一箱不差$/).waitFor()

  const claims = await clerk.desk(pages.claims)
  await claims
    .getByRole('row', { name: new RegExp(order.number) })
    .first()
    .click()
  await button(claims, /^全赔，/).click()
  await text(claims, /^赔了 ¥/).waitFor()
  const end = await dealer.order(order.orderId)
  expect([end.status, credited(end)]).toEqual(['received', 1])
  await mine.goto(`${product}/#${path}`)
  await mine.reload()
  await text(mine, '处理了索赔 · 周敏').waitFor()
})

it('a store and its dealer on phones: sent, received, and a carton goes back', async () => {
  const [store, dealer] = [await somebody('demo-keqiao-1-owner'), await somebody('demo-keqiao-owner')]
  const order = await store.orders(2)
  const name = order.lines[0]!.name
  const path = `${pages.order}?orderId=${order.orderId}`

  const hers = await dealer.phone(path, 360)
  if (order.status === 'submitted') await button(hers, '通过').click()
  await until(async () => (await statusOf(dealer, order)) !== 'submitted', 'the order is no longer submitted')
  if ((await statusOf(dealer, order)) === 'approved') await button(hers, '确认到款').click()
  await until(async () => (await statusOf(dealer, order)) === 'fundsConfirmed', 'the order is fundsConfirmed')
  await button(hers, '发货').click()
  await button(hers, /^全部发，/).click()
  await until(async () => (await statusOf(dealer, order)) === 'shipped', 'the order is shipped')

  const mine = await store.phone(pages.parcels, 360)
  await button(mine, new RegExp(order.number)).click()
  await button(mine, /^一箱不差，收 /).click()
  await heading(mine, /一箱不差$/).waitFor()
  await button(mine, '看订单').click()
  await button(mine, '更多').click()
  await button(mine, /^退货/).click()
  await button(mine, `${name}退，加`).click()
  await mine.getByRole('radio', { name: '临期' }).filter({ visible: true }).click()
  await button(mine, /^退 /).click()
  await heading(mine, /^等.+审$/).waitFor()

  await hers.goto(`${product}/#${pages.returns}`)
  await button(hers, new RegExp(store.session.party.name)).click()
  await button(hers, /^同意退 /).click()
  await button(hers, /^收到 .+入库退款$/).click()
  await heading(hers, /^货退回了，退 ¥/).waitFor()
  expect(credited(await store.order(order.orderId))).toBeGreaterThan(0)
})

it('lets through what is over its credit, with a reason that the order tells', async () => {
  const [controller, clerk] = [await somebody('demo-hq-credit-controller'), await somebody('demo-hq-order-desk')]
  const page = await controller.desk(`${pages.desk}?tab=held`)
  const row = page.locator('tr[aria-current]')
  await row.waitFor()
  const number = (await row.textContent())!.match(/DH\d{4}-\d{4}/)![0]
  await button(page, /^放行/).click()
  await page.getByRole('radio', { name: '旺季备货' }).click()
  await button(page, '放行这单').click()
  await text(page, /^放行了 1 单/).waitFor()
  const desk = await clerk.desk(`${pages.desk}?tab=mine&q=${number}`)
  await text(desk, /信用放行/).waitFor()
  await button(desk, /^批准/).waitFor()
})

it.each([360, 390, 900, 1440])('fits a screen %s wide', async (width) => {
  const dealer = await somebody('demo-keqiao-owner')
  const page = await dealer.phone(pages.sending, width)
  for (const path of [pages.sending, pages.parcels, pages.claims, pages.returns]) {
    await lead(page, path)
    expect([path, await beside(page)]).toEqual([path, 0])
  }
})
