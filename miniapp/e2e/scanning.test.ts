import { expect, it } from '@jest/globals'
import type { Product } from '@shared/catalog/model'
import type { StockShown } from '@shared/inventory/model'
import { newId } from '@shared/kernel/id'
import type { BrowserContext, Page } from 'playwright-core'
import type * as z from 'zod/mini'
import { film, firstLabel } from './printedLabel'
import { device, says, settled, tap, withBrowser } from './screen'
import { product, type Somebody, somebody } from './somebody'

const scanTab = '/codes/pages/scan/index'
const count = 6
let store: Somebody
let uris: string[]
let covered: { outer: string; inner: string }[]

/** Loose goods that the store has, with codes, and the first of their printed labels before a camera. */
withBrowser(async () => {
  const hq = await somebody('demo-hq-admin')
  store = await somebody('demo-keqiao-1-owner')
  const stock = (await store.get('/stock')) as { items: z.infer<typeof StockShown>[] }
  const goods = (await hq.get('/catalog')) as { items: Product[] }
  const has = stock.items.find(({ sellable, skuId }) => sellable > 0 && goods.items.some((one) => one.skuId === skuId && one.gtin))
  const issued = async (more: object) => {
    const batchId = newId('bat')
    await hq.as('POST', '/code-batches', { batchId, skuId: has?.skuId, count, lot: 'E2E-1', madeOn: '2026-11-02', ...more })
    return { batchId, rows: await hq.codes(batchId) }
  }
  const { batchId, rows } = await issued({})
  uris = rows.map((row) => row[1]!)
  covered = (await issued({ covert: true })).rows.map(([, outer, inner]) => ({ outer: outer!, inner: inner! }))
  return film(firstLabel(await hq.file(`/code-batches/${batchId}/labels.pdf?from=0&to=${count - 1}`)))
})

const phone = (permissions: string[] = ['camera']) => device({ permissions }, store.session)
async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${product}/#${scanTab}`)
  return page
}

it('a store owner holds the phone to a printed label: genuine, taken in, sold, bound', async () => {
  const context = await phone()
  const page = await open(context)
  await says(page, '正品')
  await page.getByText('第一次扫，放心卖').waitFor()
  await page.getByText('批号 E2E-1').waitFor()
  await tap(page, '收货')
  await says(page, '收到')
  await tap(page, '卖出')
  await says(page, '卖出')
  const sales = (await store.get('/sell-out')) as { items: { pieces: number }[] }
  expect(sales.items.reduce((sum, { pieces }) => sum + pieces, 0)).toBeGreaterThanOrEqual(1)
  await tap(page, '绑定')
  await says(page, '绑好')
})

it('what was scanned without a network waits on the phone, outlives the app and is told later, once each', async () => {
  const context = await phone([])
  const page = await open(context)
  // The line to type on stands elsewhere once the camera was refused.
  await settled(page)
  const line = page.getByLabel('扫不出来？', { exact: false })
  await line.waitFor()
  await context.setOffline(true)
  for (const [at, uri] of uris.slice(1, 4).entries()) {
    await line.fill(uri)
    await line.press('Enter')
    await page.getByText(`先存着 ${at + 1} 个`).waitFor()
  }
  await page.close()
  await context.setOffline(false)
  const again = await open(context)
  await again.getByRole('list', { name: '刚扫过的' }).getByText('正品').nth(2).waitFor()
  const told = (await Promise.all(
    uris.slice(1, 4).map((uri) => store.as('POST', '/scans', { scanId: newId('scn'), uri, purpose: 'verify' })),
  )) as { count: number }[]
  expect(told.map(({ count: nth }) => nth)).toEqual([2, 2, 2])
})

it('goods with a code under a layer are bound by that one alone: from the scan to the inner code', async () => {
  const context = await phone([])
  const page = await open(context)
  // The line to type on stands elsewhere once the camera was refused.
  await settled(page)
  const type = async (uri: string) => {
    const line = page.getByLabel('扫不出来？', { exact: false }).filter({ visible: true })
    await line.fill(uri)
    await line.press('Enter')
  }
  const [one, other] = covered as [(typeof covered)[number], (typeof covered)[number]]
  await type(one.outer)
  await says(page, '正品')
  await tap(page, '刮开再绑')
  await page.getByText('刮开涂层，再扫里面的码').waitFor()
  await type(other.inner)
  await page.getByText('这是另一件的码').waitFor()
  await type(one.inner)
  await says(page, '绑好')
})

it('a code that is not ours is stopped in red, by shape and word', async () => {
  const context = await phone([])
  const page = await open(context)
  // The line to type on stands elsewhere once the camera was refused.
  await settled(page)
  const line = page.getByLabel('扫不出来？', { exact: false })
  await line.fill(uris[5]!.replace(/.$/, (last) => (last === '7' ? '8' : '7')))
  await line.press('Enter')
  await says(page, '假货')
  await page.getByText('别卖，先收起来').waitFor()
  expect(await page.locator('.sign').evaluate((shape) => getComputedStyle(shape).clipPath)).toContain('polygon')
})
