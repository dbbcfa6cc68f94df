import { beforeAll, expect, it } from '@jest/globals'
import type { Product } from '@shared/catalog/model'
import type { DiversionCase } from '@shared/diversion/model'
import type { CodeReport } from '@shared/diversion/reports'
import { newId } from '@shared/kernel/id'
import type * as z from 'zod/mini'
import { lead, screen, tap, desk as wide, withBrowser } from './screen'
import { product, type Somebody, settle, somebody, until } from './somebody'

withBrowser()
/** The least that is a PNG by its first bytes. */
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
let hq: Somebody, store: Somebody
let uri: string

/** An item that HQ has scanned out to its dealer in Zhejiang. */
async function shippedItem(): Promise<string> {
  const dealer = await somebody('demo-zj-owner')
  const goods = (await hq.as('GET', '/catalog')) as { items: Product[] }
  const offered = (await dealer.as('GET', '/products')) as {
    items: { skuId: string; packSize: number; multiple: number; minQuantity: number }[]
  }
  const has = offered.items.find(({ skuId }) => goods.items.some((one) => one.skuId === skuId && one.gtin))!
  const quantity = Math.ceil(Math.max(has.minQuantity, has.packSize) / has.multiple) * has.multiple
  const batchId = newId('bat')
  const body = { batchId, skuId: has.skuId, count: has.packSize, itemsPerCase: has.packSize, lot: 'E2E-2' }
  const { firstUri } = (await hq.as('POST', '/code-batches', body)) as { firstUri: string }
  const { firstCaseUri } = (await hq.as('GET', `/code-batches/${batchId}`)) as { firstCaseUri: string }
  const orderId = newId('ord')
  await dealer.as('POST', '/orders', { orderId, lines: [{ skuId: has.skuId, quantity }] })
  await settle(orderId, await somebody('demo-hq-order-desk'), await somebody('demo-hq-finance'))
  const shipmentId = newId('shp')
  await hq.as('POST', `/orders/${orderId}/shipments`, { shipmentId, lines: [{ skuId: has.skuId, quantity }] })
  await hq.as('POST', `/shipments/${shipmentId}/cases`, { scanId: newId('scn'), uris: [firstCaseUri] })
  return firstUri
}

beforeAll(async () => {
  hq = await somebody('demo-hq-admin')
  store = await somebody('demo-keqiao-1-owner')
  uri = await shippedItem()
})

it('a store owner reports a bottle with a photo; HQ sees it on the desk and finds it true; the case carries it', async () => {
  const phone = await screen(`/codes/more/report/index?verdict=elsewhere&uri=${encodeURIComponent(uri)}`, store.session)
  await phone.getByRole('radio', { name: '窜货' }).and(phone.locator('[aria-checked=true]')).waitFor()
  const chooser = phone.waitForEvent('filechooser')
  await phone.getByRole('button', { name: /添加拍下来/ }).click()
  await (await chooser).setFiles({ name: 'bottle.png', mimeType: 'image/png', buffer: png })
  await phone.getByLabel('想说的话').fill('面包车送来的')
  await tap(phone, '举报给厂家')
  await phone.getByText('谢谢，厂家收到了').waitFor()
  const number = /编号 (\w{6})/.exec((await phone.getByText(/^编号 \w{6}$/).textContent()) ?? '')![1]!
  await phone.getByRole('list', { name: '我报过的' }).getByText(number).waitFor()

  const desk = await screen('/diversion/pages/desk/index?status=reports', hq.session, wide)
  await desk.getByText('面包车送来的').waitFor()
  const photos = desk.getByRole('group', { name: '拍到的' }).getByRole('button')
  await photos.first().waitFor()
  expect(await photos.count()).toBe(1)
  await desk.getByRole('radiogroup', { name: '怎么定' }).getByRole('radio', { name: '属实', exact: true }).click()
  await desk.getByLabel('理由，报的人也看得到').fill('去店里看过')
  await tap(desk, '属实')
  await desk.getByText('定了：属实').waitFor()

  const { items } = (await hq.as('GET', '/code-reports?status=upheld')) as { items: z.infer<typeof CodeReport>[] }
  const report = items.find(({ reportId }) => reportId.endsWith(number))!
  await desk.goto(`${product}/#/diversion/pages/desk/index?open=${report.caseId}`)
  await desk.reload()
  await desk.getByRole('list', { name: '证据' }).getByText('「面包车送来的」 核实过，属实', { exact: false }).waitFor()
  await desk.getByRole('group', { name: '现场照片' }).getByRole('button').first().waitFor()
  const told = (await hq.as('GET', `/diversion-cases/${report.caseId}`)) as DiversionCase
  expect(told).toMatchObject({
    rules: expect.arrayContaining(['reported']),
    traces: expect.arrayContaining([expect.objectContaining({ photoIds: report.photoIds })]),
  })
  await phone.reload()
  await phone.goto(`${product}/#/codes/more/report/index`)
  await phone.getByText('属实', { exact: true }).first().waitFor()
})

it('photos taken without a network lie on the phone with their report, outlive the app and arrive once', async () => {
  const phone = await screen(`/codes/more/report/index?verdict=forged&uri=${encodeURIComponent(uri)}`, store.session)
  const context = phone.context()
  await phone.getByRole('radio', { name: '像假货' }).waitFor()
  await phone.getByRole('button', { name: /添加拍下来/ }).waitFor()
  await context.setOffline(true)
  const chooser = phone.waitForEvent('filechooser')
  await phone.getByRole('button', { name: /添加拍下来/ }).click()
  await (await chooser).setFiles(['a.png', 'b.png'].map((name) => ({ name, mimeType: 'image/png', buffer: png })))
  await phone.getByText('先存着', { exact: true }).nth(1).waitFor()
  const note = `没网时拍的 ${newId('scn')}`
  await phone.getByLabel('想说的话').fill(note)
  await tap(phone, '先存着，有网自己报')
  await phone.getByText(/^1 个存在这台手机上，连 2 张照片/).waitFor()
  await phone.close()

  // The app was killed; it is opened again with a network, on its first page.
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(`${product}/#/home/pages/home/index`)
  const mine = async () => {
    const { items } = (await store.get('/my-code-reports')) as { items: { note?: string; photoIds?: string[] }[] }
    return items.filter((one) => one.note === note)
  }
  await until(async () => (await mine()).length > 0, 'the report has come')
  await lead(again, '/codes/more/report/index')
  await again.getByRole('list', { name: '我报过的' }).waitFor()
  expect(await again.getByText(/存在这台手机上/).count()).toBe(0)
  expect((await mine()).map(({ photoIds }) => photoIds?.length)).toEqual([2])
})
