import { beforeAll, expect, it } from '@jest/globals'
import type { OfferedProduct, Product } from '@shared/catalog/model'
import { newId } from '@shared/kernel/id'
import type { Shipment } from '@shared/shipments/model'
import type { Page } from 'playwright-core'
import { violations } from './axe'
import { beside, button, lead, phone, screen, text, desk as wide, withBrowser } from './screen'
import * as demo from './somebody'
import { settle } from './somebody'

withBrowser()
const pages = {
  home: '/home/pages/home/index',
  shipment: '/shipments/pages/shipment/index',
  cases: '/codes/more/cases/index',
  packing: '/codes/more/packing/index',
  sellOut: '/codes/more/sellOut/index',
}
const cartons = 3
let hq: Somebody, keeper: Somebody, dealer: Somebody
let goods: OfferedProduct
let shipment: Shipment
/** One case more than the shipment holds, and the items of each. */
let cases: string[]
let items: string[][]

async function somebody(code: string) {
  const person = await demo.somebody(code)
  return { ...person, at: (path: string, width = 390) => screen(path, person.session, width > 900 ? wide : { ...phone, width }) }
}
type Somebody = Awaited<ReturnType<typeof somebody>>

/** As a thumb or a hand scanner does it. */
async function scan(page: Page, code: string) {
  const line = page.getByLabel(/照着输|扫码枪/).filter({ visible: true })
  if ((await line.count()) === 0) await button(page, '输码').click()
  await line.fill(code)
  await line.press('Enter')
}

/** Three cartons on their way to a dealer, and codes for four cases of them. */
beforeAll(async () => {
  hq = await somebody('demo-hq-admin')
  keeper = await somebody('demo-hq-warehouse')
  dealer = await somebody('demo-zj-owner')
  const known = (await hq.as('GET', '/catalog')) as { items: Product[] }
  const offered = (await dealer.as('GET', '/products')) as { items: OfferedProduct[] }
  goods = offered.items.find(
    ({ skuId, packSize, minQuantity, multiple, sellable }) =>
      packSize > 1 &&
      minQuantity <= cartons * packSize &&
      (cartons * packSize) % multiple === 0 &&
      sellable > 10 * packSize &&
      known.items.some((one) => one.skuId === skuId && one.gtin),
  )!
  const truck = await aTruck(goods.packSize)
  const { rows } = truck
  cases = truck.cases
  shipment = truck.shipment
  items = cases.map((one) => rows.filter(([, , caseUri]) => caseUri === one).map(([, uri]) => uri!))
})

/** Three cartons on their way to the dealer, and codes for them and so many pieces more. */
async function aTruck(more = 0) {
  const lines = [{ skuId: goods.skuId, quantity: cartons * goods.packSize }]
  const batchId = newId('bat')
  const issued = { batchId, skuId: goods.skuId, count: lines[0]!.quantity + more, itemsPerCase: goods.packSize, lot: 'E2E-2' }
  await hq.as('POST', '/code-batches', issued)
  const rows = await hq.codes(batchId)
  const order = await dealer.orders(lines)
  await settle(order.orderId, hq)
  const sent: Shipment = await keeper.as('POST', `/orders/${order.orderId}/shipments`, { shipmentId: newId('shp'), lines })
  return { rows, shipment: sent, cases: [...new Set(rows.map(([, , caseUri]) => caseUri!))] }
}

it('the warehouse packs a case item by item on a phone, and one as printed with the hand scanner of a desk', async () => {
  const phone = await keeper.at(pages.packing)
  await scan(phone, cases[3]!)
  await text(phone, `还差 ${goods.packSize} 件`).waitFor()
  for (const uri of items[3]!.slice(0, 2)) await scan(phone, uri)
  await scan(phone, items[3]![0]!)
  await text(phone, /扫过了$/).waitFor()
  await button(phone, `就装 2 件，少 ${goods.packSize - 2} 件`).click()
  await text(phone, '刚装好 1 箱').waitFor()

  const desk = await keeper.at(pages.packing, 1440)
  await scan(desk, cases[3]!)
  await text(desk, '这箱改过，现在记着 2 件').waitFor()
  await button(desk, '就按印的装').click()
  await text(desk, `${goods.packSize} 件`).waitFor()
})

it('the seller scans cases onto the shipment; one more than the paper holds is stopped in red', async () => {
  const phone = await keeper.at(`${pages.shipment}?shipmentId=${shipment.shipmentId}`)
  await button(phone, '扫箱码出库').click()
  await text(phone, `还差 ${cartons} 箱`).waitFor()
  for (const [at, code] of cases.slice(0, cartons).entries()) {
    await scan(phone, code)
    await text(phone, `第 ${at + 1} 箱`).waitFor()
  }
  await scan(phone, cases[3]!)
  await phone.getByRole('alert').getByText('单上的数够了').waitFor()
  await button(phone, '扫完了，一箱不差').click()
  await text(phone, `扫码出库 ${cartons} 箱，都扫了`).waitFor()
})

it('the dealer scans in two of three, a wrong one turns red, and the receipt says which one is missing', async () => {
  const phone = await dealer.at(`${pages.shipment}?shipmentId=${shipment.shipmentId}`)
  await button(phone, '扫箱码收货').click()
  await text(phone, `还差 ${cartons} 箱`).waitFor()
  await scan(phone, cases[0]!)
  await text(phone, '第 1 箱').waitFor()
  await scan(phone, cases[0]!)
  await text(phone, /扫过了$/).waitFor()
  await scan(phone, cases[3]!)
  const stopped = phone.getByRole('alert')
  await stopped.getByText('供货方没扫过这箱').waitFor()
  const [red = 0, green = 0] = (await stopped.evaluate((card) => getComputedStyle(card).backgroundColor)).match(/\d+/g)!.map(Number)
  expect(red).toBeGreaterThan(2 * green)
  await button(phone, /怎么办$/).click()
  await text(phone, '对不上：放一边，请供货方查').waitFor()
  await button(phone, '知道了，接着扫').click()
  await scan(phone, cases[1]!)
  await text(phone, '第 2 箱').waitFor()
  await button(phone, '收完了，差 1 箱').click()

  await text(phone, '扫到 2 箱，少 1 箱').waitFor()
  await button(phone, '都到了').click()
  await button(phone, `一箱不差，收 ${cartons} 箱`).waitFor()
  await button(phone, '按扫到的').click()
  await button(phone, '收 2 箱，1 箱索赔').click()
  await phone.getByRole('heading', { name: '收了，有货在索赔' }).waitFor()
  const received = (await dealer.as('GET', `/shipments/${shipment.shipmentId}`)) as Shipment
  expect(received.receipt?.lines).toMatchObject([{ received: 2 * goods.packSize, missing: goods.packSize }])
})

it('from the open app a truck is received by three taps and the camera, whatever else is on its way', async () => {
  const truck = await aTruck()
  await keeper.as('POST', `/shipments/${truck.shipment.shipmentId}/cases`, { scanId: newId('scn'), uris: truck.cases })
  const page = await dealer.at(pages.home)
  let taps = 0
  const tap = async (name: string | RegExp) => {
    taps += 1
    await button(page, name).click()
  }
  const need = button(page, /^(去收|扫码收)：/)
  await need.waitFor()
  const isOnlyOne = (await need.textContent()) === '扫码收'
  await tap(/^(去收|扫码收)：/)
  // The newest is the first of the list.
  if (!isOnlyOne) await tap(/扫码收货/)
  await text(page, `还差 ${cartons} 箱`).waitFor()
  for (const [at, code] of truck.cases.entries()) {
    await scan(page, code)
    await text(page, `第 ${at + 1} 箱`).waitFor()
  }
  await tap(`一箱不差，收 ${cartons} 箱`)
  await page.getByRole('heading', { name: `收了 ${cartons} 箱，一箱不差` }).waitFor()
  expect(taps).toBeLessThanOrEqual(3)
  const received = (await dealer.get(`/shipments/${truck.shipment.shipmentId}`)) as Shipment
  expect(received.receipt?.lines).toMatchObject([{ received: cartons * goods.packSize, missing: 0 }])
})

it('a sale is seen on the page of its dealer within seconds', async () => {
  const [store, seller] = [await somebody('demo-keqiao-1-owner'), await somebody('demo-keqiao-owner')]
  const stock = (await store.as('GET', '/stock')) as { items: { skuId: string; sellable: number }[] }
  const known = (await hq.as('GET', '/catalog')) as { items: Product[] }
  const has = stock.items.find(({ skuId, sellable }) => sellable > 0 && known.items.some((one) => one.skuId === skuId && one.gtin))!
  const batchId = newId('bat')
  await hq.as('POST', '/code-batches', { batchId, skuId: has.skuId, count: 1 })
  const [[, uri]] = (await hq.codes(batchId)) as [string[]]
  const pieces = async () => ((await seller.as('GET', '/sell-out/sums')) as { pieces: number }).pieces
  const before = await pieces()
  const page = await seller.at(pages.sellOut)
  await page
    .getByText(before > 0 ? `${before}` : '还没有卖出')
    .first()
    .waitFor()
  await store.as('POST', '/scans', { scanId: newId('scn'), uri, purpose: 'sell' })
  expect(await pieces()).toBe(before + 1)
  await page
    .locator('.sold__count')
    .filter({ hasText: `${before + 1}` })
    .waitFor({ timeout: 10_000 })
})

it.each([390, 1440])('axe finds nothing on a counting page %s wide, with what was refused on it', async (width) => {
  const page = await keeper.at(`${pages.cases}?shipmentId=${shipment.shipmentId}&way=ship`, width)
  await scan(page, cases[3]!)
  await button(page, /怎么办$/).waitFor()
  expect(await violations(page)).toEqual([])
})

it.each([360, 390, 900, 1440])('fits a screen %s wide', async (width) => {
  const address = `${pages.cases}?shipmentId=${shipment.shipmentId}&way=ship`
  const page = await keeper.at(pages.packing, width)
  for (const path of [pages.packing, pages.sellOut, address]) {
    await lead(page, path)
    expect([path, await beside(page)]).toEqual([path, 0])
  }
})
