import { beforeAll, expect, it } from '@jest/globals'
import type { OfferedProduct, Product } from '@shared/catalog/model'
import type { Scan } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import type { Page } from 'playwright-core'
import { button, phone, says, screen, text, desk as wide, withBrowser } from './screen'
import * as demo from './somebody'
import { settle } from './somebody'

withBrowser()
const pages = { scan: '/codes/pages/scan/index', history: '/codes/more/history/index', parties: '/parties/pages/parties/index' }
const shaoxing = { latitude: 30.0, longitude: 120.58 }
let hq: Somebody, dealer: Somebody
let goods: OfferedProduct
let rows: string[][]

async function somebody(code: string) {
  const person = await demo.somebody(code)
  return {
    ...person,
    /** Where the phone says it is; without, its owner refuses. */
    at(path: string, { width = 390, located = false } = {}) {
      const where = located ? { permissions: ['geolocation'], geolocation: shaoxing } : {}
      return screen(path, person.session, width > 900 ? wide : phone, where)
    },
  }
}
type Somebody = Awaited<ReturnType<typeof somebody>>

/** Types a code, and answers what went to the server of it and what came back. */
async function scan(page: Page, uri: string) {
  const line = page.getByLabel(/扫码枪/).filter({ visible: true })
  const sent = page.waitForResponse((answer) => answer.url().endsWith('/scans') && answer.request().method() === 'POST')
  await line.fill(uri)
  await line.press('Enter')
  const answer = await sent
  return { place: answer.request().postDataJSON().place as object | undefined, told: (await answer.json()) as Scan }
}

/** One carton's codes, of goods that the dealer buys. */
beforeAll(async () => {
  hq = await somebody('demo-hq-admin')
  dealer = await somebody('demo-hangzhou-owner')
  const known = (await hq.as('GET', '/catalog')) as { items: Product[] }
  const offered = (await dealer.as('GET', '/products')) as { items: OfferedProduct[] }
  const fits = ({ skuId, packSize, minQuantity, multiple, sellable }: OfferedProduct) =>
    packSize > 1 &&
    minQuantity <= packSize &&
    packSize % multiple === 0 &&
    sellable > 10 * packSize &&
    known.items.some((one) => one.skuId === skuId && one.gtin)
  goods = offered.items.find(fits)!
  const batchId = newId('bat')
  await hq.as('POST', '/code-batches', {
    batchId,
    skuId: goods.skuId,
    count: 2 * goods.packSize,
    itemsPerCase: goods.packSize,
    lot: 'E2E-3',
  })
  rows = await hq.codes(batchId)
})

it('who refuses location is somewhere only where he says so: no place, then a city that he chooses, kept for the next start', async () => {
  const page = await hq.at(pages.scan)
  const uri = rows[0]![1]!
  await button(page, /还没定位|没给位置/).waitFor()
  expect(await scan(page, uri)).toMatchObject({ place: undefined, told: { count: 1 } })
  await button(page, /扫下一个|再扫一次确认/).click()
  await button(page, '没给位置').click()
  const sheet = page.getByRole('dialog', { name: '您在哪个城市' })
  await sheet.getByRole('textbox').fill('绍兴')
  await sheet.getByRole('button', { name: /绍兴市/ }).click()
  await button(page, '在 绍兴市').waitFor()
  expect(await scan(page, uri)).toMatchObject({ place: { divisionCode: '330600' }, told: { seenIn: '330600', count: 2 } })
  await page.reload()
  await button(page, '在 绍兴市').click()
  await sheet.getByRole('radio', { name: '江苏' }).click()
  await sheet.getByRole('radio', { name: '无锡' }).click()
  expect((await scan(page, uri)).place).toEqual({ divisionCode: '320200' })
  // What was refused stays without a place, what was said is told as said.
  const life = await hq.at(`${pages.history}?uri=${encodeURIComponent(uri)}`)
  await text(life, '没说在哪').waitFor()
  await text(life, '浙江省绍兴市（自己选的）').waitFor()
})

it('who lets the phone say where it is need not choose; the city is shown as the server tells it', async () => {
  const page = await hq.at(pages.scan, { located: true })
  const uri = rows[1]![1]!
  await button(page, '已定位').waitFor()
  const { place, told } = await scan(page, uri)
  expect([place, told.seenIn]).toEqual([{ lat: 30, lng: 120.58 }, '330600'])
  await button(page, /扫下一个|再扫一次确认/).click()
  await button(page, '在 绍兴市').waitFor()
})

it('HQ states where a dealer sells: its goods, scanned outside, are stopped as 窜货 with both places', async () => {
  const { partyId } = dealer.session.party
  const { version: _, parentId, ...party } = await hq.as('GET', `/parties/${partyId}`)
  const desk = await hq.at(`${pages.parties}?parent=${parentId}&open=${partyId}`, { width: 1440 })
  await button(desk, '加区域').click()
  const sheet = desk.getByRole('dialog', { name: '加一个销售区域' })
  await sheet.getByRole('radio', { name: '浙江' }).click()
  await sheet.getByRole('radio', { name: '温州' }).click()
  await sheet.getByRole('radio', { name: '全市' }).click()
  await button(desk, '存好').click()
  await desk
    .getByText(/存好了/)
    .first()
    .waitFor()
  expect((await hq.as('GET', `/parties/${partyId}`)).territory).toEqual(['3303'])
  const own = await dealer.at('/identity/pages/me/index')
  await text(own, '浙江 温州').waitFor()

  const quantity = goods.packSize
  const seller = party.supplierId === hq.session.party.partyId ? hq : await somebody('demo-zj-owner')
  const order = await dealer.orders([{ skuId: goods.skuId, quantity }])
  await settle(order.orderId, seller)
  const shipmentId = newId('shp')
  await seller.as('POST', `/orders/${order.orderId}/shipments`, { shipmentId, lines: [{ skuId: goods.skuId, quantity }] })
  const [, uri, caseUri] = rows.at(-1)!
  await seller.as('POST', `/shipments/${shipmentId}/cases`, { scanId: newId('scn'), uris: [caseUri] })

  const rep = await (await somebody('demo-hq-rep-shaoxing')).at(pages.scan, { located: true })
  await scan(rep, uri!)
  await says(rep, '窜货')
  await text(rep, '该在 浙江 温州 卖').waitFor()
  await text(rep, '您在 浙江 绍兴').waitFor()
  const { terms: __, divisionName: ___, supplierId: ____, ...back } = party
  await hq.as('PUT', `/parties/${partyId}`, { ...back, territory: null })
})
