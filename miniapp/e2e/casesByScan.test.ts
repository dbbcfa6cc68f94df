import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { OfferedProduct, Product } from '@shared/catalog/model'
import type { Session } from '@shared/identity/model'
import { newId } from '@shared/kernel/id'
import type { Order } from '@shared/orders/model'
import type { Shipment } from '@shared/shipments/model'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from './browser'

const product = String(process.env.BASE_URL).replace(/\/$/, '')
const pages = {
  shipment: '/shipments/pages/shipment/index',
  cases: '/codes/more/cases/index',
  packing: '/codes/more/packing/index',
  sellOut: '/codes/more/sellOut/index',
}
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const cartons = 3
let browser: Browser
let hq: Somebody, keeper: Somebody, dealer: Somebody
let goods: OfferedProduct
let shipment: Shipment
/** One case more than the shipment holds, and the items of each. */
let cases: string[]
let items: string[][]

async function somebody(code: string) {
  const ask = async (method: string, path: string, body?: object, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    const answer = await fetch(product + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
    return answer
  }
  const session = (await (await ask('POST', '/sessions', { code })).json()) as Session
  const as = (method: string, path: string, body?: object) => ask(method, path, body, session.token)
  return {
    as,
    json: async (method: string, path: string, body?: object) => (await as(method, path, body)).json(),
    async at(path: string, width = 390): Promise<Page> {
      const page = await (await browser.newContext({ viewport: { width, height: width > 900 ? 900 : 844 } })).newPage()
      await page.addInitScript((kept) => {
        if (!localStorage.getItem('session')) localStorage.setItem('session', JSON.stringify({ data: kept }))
      }, session)
      await page.goto(`${product}/#${path}`)
      return page
    },
  }
}
type Somebody = Awaited<ReturnType<typeof somebody>>

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).filter({ visible: true }).first()
const text = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first()

/** As a thumb or a hand scanner does it. */
async function scan(page: Page, code: string) {
  const line = page.getByLabel(/照着输|扫码枪/).filter({ visible: true })
  if ((await line.count()) === 0) await button(page, '输码').click()
  await line.fill(code)
  await line.press('Enter')
}

/** Three cartons on their way to a dealer, and codes for four cases of them. */
beforeAll(async () => {
  browser = await openBrowser()
  hq = await somebody('demo-hq-admin')
  keeper = await somebody('demo-hq-warehouse')
  dealer = await somebody('demo-zj-owner')
  const known = (await hq.json('GET', '/catalog')) as { items: Product[] }
  const offered = (await dealer.json('GET', '/products')) as { items: OfferedProduct[] }
  goods = offered.items.find(
    ({ skuId, packSize, minQuantity, multiple, sellable }) =>
      packSize > 1 &&
      minQuantity <= cartons * packSize &&
      (cartons * packSize) % multiple === 0 &&
      sellable > 10 * packSize &&
      known.items.some((one) => one.skuId === skuId && one.gtin),
  )!
  const [skuId, quantity] = [goods.skuId, cartons * goods.packSize]
  const batchId = newId('bat')
  await hq.as('POST', '/code-batches', { batchId, skuId, count: quantity + goods.packSize, itemsPerCase: goods.packSize, lot: 'E2E-2' })
  const rows = await codesOf(batchId)
  cases = [...new Set(rows.map(([, , caseUri]) => caseUri!))]
  items = cases.map((one) => rows.filter(([, , caseUri]) => caseUri === one).map(([, uri]) => uri!))
  let order = (await dealer.json('POST', '/orders', { orderId: newId('ord'), lines: [{ skuId, quantity }] })) as Order
  if (order.status === 'submitted') order = await hq.json('POST', `/orders/${order.orderId}/approval`, {})
  if (order.status === 'approved') order = await hq.json('POST', `/orders/${order.orderId}/funds-confirmation`, {})
  shipment = await keeper.json('POST', `/orders/${order.orderId}/shipments`, { shipmentId: newId('shp'), lines: [{ skuId, quantity }] })
})
afterAll(() => browser?.close())

/** The file of codes once it is made: index, uri, caseUri. */
async function codesOf(batchId: string): Promise<string[][]> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await hq.as('GET', `/code-batches/${batchId}/codes.csv`)
    if (answer.redirected)
      return (await answer.text())
        .split(/\r?\n/)
        .slice(1)
        .filter(Boolean)
        .map((line) => line.split(','))
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error('the codes are never made')
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
  await phone.context().close()

  const desk = await keeper.at(pages.packing, 1440)
  await scan(desk, cases[3]!)
  await text(desk, '这箱改过，现在记着 2 件').waitFor()
  await button(desk, '就按印的装').click()
  await text(desk, `${goods.packSize} 件`).waitFor()
  await desk.context().close()
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
  await phone.context().close()
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
  const received = (await dealer.json('GET', `/shipments/${shipment.shipmentId}`)) as Shipment
  expect(received.receipt?.lines).toMatchObject([{ received: 2 * goods.packSize, missing: goods.packSize }])
  await phone.context().close()
})

it('a sale is seen on the page of its dealer within seconds', async () => {
  const [store, seller] = [await somebody('demo-keqiao-1-owner'), await somebody('demo-keqiao-owner')]
  const stock = (await store.json('GET', '/stock')) as { items: { skuId: string; sellable: number }[] }
  const known = (await hq.json('GET', '/catalog')) as { items: Product[] }
  const has = stock.items.find(({ skuId, sellable }) => sellable > 0 && known.items.some((one) => one.skuId === skuId && one.gtin))!
  const batchId = newId('bat')
  await hq.as('POST', '/code-batches', { batchId, skuId: has.skuId, count: 1 })
  const [[, uri]] = (await codesOf(batchId)) as [string[]]
  const pieces = async () => ((await seller.json('GET', '/sell-out/sums')) as { pieces: number }).pieces
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
  await page.context().close()
})

/** What axe finds; a camera's picture says nothing. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const found = await axe.run(document, { rules: { 'target-size': { enabled: false } } })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

it.each([390, 1440])('axe finds nothing on a counting page %s wide, with what was refused on it', async (width) => {
  const page = await keeper.at(`${pages.cases}?shipmentId=${shipment.shipmentId}&way=ship`, width)
  await scan(page, cases[3]!)
  await button(page, /怎么办$/).waitFor()
  expect(await violations(page)).toEqual([])
  await page.context().close()
})

it.each([360, 390, 900, 1440])('fits a screen %s wide', async (width) => {
  const address = `${pages.cases}?shipmentId=${shipment.shipmentId}&way=ship`
  for (const path of [pages.packing, pages.sellOut, address]) {
    const page = await keeper.at(path, width)
    await page.waitForTimeout(800)
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)]).toEqual([path, 0])
    await page.context().close()
  }
})
