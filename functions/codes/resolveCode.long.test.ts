import '../testing/ownTable'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { CodeBatch } from '@shared/codes/model'
import { newId } from '@shared/kernel/id'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../../miniapp/e2e/browser'
import { table } from '../platform/table'
import { aCategory, aProduct, keeperOf, saved } from '../testing/goods'
import { eventOf, invoke } from '../testing/invoke'
import { ownTable } from '../testing/ownTable'
import { aParty } from '../testing/world'
import { handler as issueCodes } from './issueCodes'
import { handler as resolveCode } from './resolveCode'
import { handler as scanCode } from './scanCode'
import { itemKey } from './scanStore'
import { uriAt } from './serials/uris'
import { batchOf } from './store'

let server: Server
let browser: Browser
let batch: CodeBatch
let origin: string

/** The two operations that the page needs, on loopback. */
beforeAll(async () => {
  await ownTable
  const token = await keeperOf(await aParty({ kind: 'hq' }))
  const { categoryId } = await aCategory(token)
  const { skuId } = await aProduct(token, { categoryId, name: '山里郎冷泡乌龙茶' })
  const batchId = newId('bat')
  await saved(invoke(issueCodes, { body: { batchId, skuId, count: 10 }, token }))
  batch = (await batchOf(batchId))!.batch
  server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const { pathname } = new URL(request.url!, 'http://x')
    const [, , gtin = '', , serial = ''] = pathname.split('/')
    const isScan = pathname === '/scans'
    const call = isScan ? { body: Buffer.concat(pieces).toString() } : { method: 'GET', pathParameters: { gtin, serial } }
    const event = eventOf({ ...call, ...(request.headers.accept && { accept: request.headers.accept }) })
    const { statusCode, headers, body } = await (isScan ? scanCode : resolveCode)(event)
    response.writeHead(statusCode!, headers as Record<string, string>).end(body)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
})

it('the page scans nothing by being looked at, and verifies on a tap, under its own policy', async () => {
  const page = await browser.newPage()
  const wrong: string[] = []
  page.on('console', (message) => message.type() === 'error' && !/favicon/.test(message.location().url) && wrong.push(message.text()))
  page.on('pageerror', (error) => wrong.push(error.message))
  const path = new URL(uriAt(batch, 1)).pathname
  await page.goto(`${origin}${path}`)
  expect(await page.locator('h1').textContent()).toBe('正品')
  expect(await table.get(itemKey(path.slice(-20)))).toBeUndefined()

  await page.getByRole('button', { name: '验真' }).click()
  await page.getByText('第一次扫，放心用').waitFor()
  expect(await page.locator('h1').textContent()).toBe('正品')
  expect(await table.get(itemKey(path.slice(-20)))).toMatchObject({ n: 1 })
  await page.goto(`${origin}${path}`)
  expect(await page.locator('h1').textContent()).toBe('扫过')
  expect(wrong).toEqual([])
})
