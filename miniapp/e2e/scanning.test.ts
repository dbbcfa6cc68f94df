import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Product } from '@shared/catalog/model'
import type { Session } from '@shared/identity/model'
import type { StockShown } from '@shared/inventory/model'
import { newId } from '@shared/kernel/id'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type * as z from 'zod/mini'
import { fakeCamera, openBrowser } from './browser'
import { film, firstLabel } from './printedLabel'

const product = String(process.env.BASE_URL).replace(/\/$/, '')
const scanTab = '/codes/pages/scan/index'
const folder = mkdtempSync(path.join(tmpdir(), 'qudaotong-label-'))
const count = 6
let browser: Browser
let store: Awaited<ReturnType<typeof somebody>>
let uris: string[]
let covered: { outer: string; inner: string }[]

async function somebody(code: string) {
  const ask = async (method: string, where: string, body?: object, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    const answer = await fetch(product + where, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    if (!answer.ok) throw new Error(`${method} ${where}: ${await answer.text()}`)
    return answer
  }
  const session = (await (await ask('POST', '/sessions', { code })).json()) as Session
  return { session, as: (method: string, where: string, body?: object) => ask(method, where, body, session.token) }
}
type Person = Awaited<ReturnType<typeof somebody>>

/** A file of codes or labels, once it is made. */
async function file(person: Person, where: string): Promise<Buffer> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await person.as('GET', where)
    if (answer.redirected) return Buffer.from(await answer.arrayBuffer())
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error(`${where} is never made`)
}

/** Loose goods that the store has, with codes, and the first of their printed labels before a camera. */
beforeAll(async () => {
  const hq = await somebody('demo-hq-admin')
  store = await somebody('demo-keqiao-1-owner')
  const stock = (await (await store.as('GET', '/stock')).json()) as { items: z.infer<typeof StockShown>[] }
  const goods = (await (await hq.as('GET', '/catalog')).json()) as { items: Product[] }
  const has = stock.items.find(({ sellable, skuId }) => sellable > 0 && goods.items.some((one) => one.skuId === skuId && one.gtin))
  const issued = async (more: object) => {
    const batchId = newId('bat')
    await hq.as('POST', '/code-batches', { batchId, skuId: has?.skuId, count, lot: 'E2E-1', madeOn: '2026-11-02', ...more })
    const rows = (await file(hq, `/code-batches/${batchId}/codes.csv`)).toString().split(/\r?\n/).slice(1)
    return { batchId, rows: rows.filter(Boolean).map((line) => line.split(',')) }
  }
  const { batchId, rows } = await issued({})
  uris = rows.map((row) => row[1]!)
  covered = (await issued({ covert: true })).rows.map(([, outer, inner]) => ({ outer: outer!, inner: inner! }))
  const y4m = path.join(folder, 'label.y4m')
  film(firstLabel(await file(hq, `/code-batches/${batchId}/labels.pdf?from=0&to=${count - 1}`)), y4m)
  browser = await openBrowser(fakeCamera(y4m))
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function phone(permissions: string[] = ['camera']): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, permissions })
  await context.addInitScript((kept) => {
    if (!localStorage.getItem('session')) localStorage.setItem('session', JSON.stringify({ data: kept }))
  }, store.session)
  return context
}
async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${product}/#${scanTab}`)
  return page
}
/** The word that fills the screen. */
const says = (page: Page, word: string) => page.getByRole('alert').getByRole('heading', { name: word }).waitFor({ timeout: 20_000 })
const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click()

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
  const sales = (await (await store.as('GET', '/sell-out')).json()) as { items: { pieces: number }[] }
  expect(sales.items.reduce((sum, { pieces }) => sum + pieces, 0)).toBeGreaterThanOrEqual(1)
  await tap(page, '绑定')
  await says(page, '绑好')
  await context.close()
})

it('what was scanned without a network waits on the phone, outlives the app and is told later, once each', async () => {
  const context = await phone([])
  const page = await open(context)
  const line = page.getByLabel('扫不出来？', { exact: false })
  await line.waitFor()
  await context.setOffline(true)
  for (const uri of uris.slice(1, 4)) {
    await line.fill(uri)
    await line.press('Enter')
    await page.waitForTimeout(200)
  }
  await page.getByText('先存着 3 个').waitFor()
  await page.close()
  await context.setOffline(false)
  const again = await open(context)
  await again.getByRole('list', { name: '刚扫过的' }).getByText('正品').nth(2).waitFor({ timeout: 20_000 })
  const told = (await Promise.all(
    uris.slice(1, 4).map(async (uri) => (await store.as('POST', '/scans', { scanId: newId('scn'), uri, purpose: 'verify' })).json()),
  )) as { count: number }[]
  expect(told.map(({ count: nth }) => nth)).toEqual([2, 2, 2])
  await context.close()
})

it('goods with a code under a layer are bound by that one alone: from the scan to the inner code', async () => {
  const context = await phone([])
  const page = await open(context)
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
  await context.close()
})

it('a code that is not ours is stopped in red, by shape and word', async () => {
  const context = await phone([])
  const page = await open(context)
  const line = page.getByLabel('扫不出来？', { exact: false })
  await line.fill(uris[5]!.replace(/.$/, (last) => (last === '7' ? '8' : '7')))
  await line.press('Enter')
  await says(page, '假货')
  await page.getByText('别卖，先收起来').waitFor()
  expect(await page.locator('.sign').evaluate((shape) => getComputedStyle(shape).clipPath)).toContain('polygon')
  await context.close()
})
