import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { pages } from '../src/platform/pages'
import { openBrowser } from './browser'

const product = String(process.env.BASE_URL).replace(/\/$/, '')
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** A page with its data, as somebody sees it. */
async function opened(path: string, code: string | undefined, width: number) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, isMobile: width < 900, hasTouch: width < 900 })
  const page = await context.newPage()
  if (code) {
    const headers = { 'content-type': 'application/json' }
    const session = await (await fetch(`${product}/sessions`, { method: 'POST', headers, body: JSON.stringify({ code }) })).json()
    await page.addInitScript((kept) => localStorage.setItem('session', kept), JSON.stringify({ data: session }))
  }
  await page.goto(`${product}/#${path}`, { waitUntil: 'networkidle' })
  await page.waitForTimeout(500)
  return page
}
type Opened = Awaited<ReturnType<typeof opened>>

/** What axe finds. Sizes are measured below: it takes what a fixed bar covers for small. */
async function violations(page: Opened): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const found = await axe.run(document, { rules: { 'target-size': { enabled: false } } })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

/** Whatever can be tapped and is smaller than a finger, with what its `::before` and `::after` add. */
const small = (page: Opened) =>
  page.evaluate(() => {
    const sized = (element: Element, side: 'width' | 'height') => {
      const around = ['::before', '::after']
        .map((name) => getComputedStyle(element, name))
        .filter(({ position }) => position === 'absolute')
      return Math.max(element.getBoundingClientRect()[side], ...around.map((style) => Number.parseFloat(style[side]) || 0))
    }
    return [...document.querySelectorAll('button, a, input:not([type=hidden]), textarea, select')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 0)
      .map((element) => ({ name: element.className, width: sized(element, 'width'), height: sized(element, 'height') }))
      .filter(({ width, height }) => width < 43.5 || height < 43.5)
  })

it.each([
  ['signIn', undefined],
  ['home', 'demo-keqiao-owner'],
  ['mall', 'demo-keqiao-owner'],
  ['cart', 'demo-keqiao-1-clerk'],
  ['quickOrder', 'demo-keqiao-owner'],
  ['orders', 'demo-keqiao-owner'],
  ['desk', 'demo-keqiao-owner'],
  ['staff', 'demo-keqiao-owner'],
  ['me', 'demo-keqiao-owner'],
  ['myCredit', 'demo-keqiao-owner'],
  ['pay', 'demo-keqiao-owner'],
  ['myPayments', 'demo-keqiao-owner'],
  ['finance', 'demo-keqiao-owner'],
  ['statements', 'demo-keqiao-owner'],
  ['statement', 'demo-keqiao-owner'],
  ['statementDesk', 'demo-keqiao-owner'],
  ['settings', 'demo-keqiao-owner'],
  ['sellOut', 'demo-keqiao-owner'],
  ['packing', 'demo-hq-warehouse'],
  ['checkCode', undefined],
  ['myItems', undefined],
  ['myItems', 'demo-keqiao-1-owner'],
  ['joinDealer', undefined],
  ['dealerSign', 'demo-keqiao-owner'],
  ['customers', 'demo-keqiao-owner'],
  ['rebindings', 'demo-hq-admin'],
  ['privileges', 'demo-hq-admin'],
  ['reportCode', undefined],
  ['reportCode', 'demo-keqiao-1-owner'],
  ['diversion', 'demo-hq-admin'],
  ['floorPrices', 'demo-hq-admin'],
] as const)('on a phone, %s: axe finds nothing, and a finger everything', async (name, code) => {
  const page = await opened(pages[name], code, 390)
  expect([await violations(page), await small(page)]).toEqual([[], []])
  await page.context().close()
})

it.each([
  ['home', 'demo-hq-admin'],
  ['desk', 'demo-hq-order-desk'],
  ['products', 'demo-hq-admin'],
  ['priceLists', 'demo-hq-admin'],
  ['ranges', 'demo-hq-admin'],
  ['parties', 'demo-hq-admin'],
  ['stock', 'demo-hq-admin'],
  ['sellOut', 'demo-hq-admin'],
  ['packing', 'demo-hq-warehouse'],
  ['creditLines', 'demo-hq-credit-controller'],
  ['finance', 'demo-hq-finance'],
  ['statementDesk', 'demo-hq-finance'],
  ['statement', 'demo-zj-owner'],
  ['myItems', 'demo-keqiao-1-owner'],
  ['rebindings', 'demo-hq-admin'],
  ['privileges', 'demo-hq-admin'],
  ['reportCode', 'demo-keqiao-1-owner'],
  ['diversion', 'demo-hq-admin'],
  ['floorPrices', 'demo-hq-admin'],
] as const)('on a desk, %s: axe finds nothing', async (name, code) => {
  const page = await opened(pages[name], code, 1440)
  expect(await violations(page)).toEqual([])
  await page.context().close()
})
