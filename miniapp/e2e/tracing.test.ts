import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Holding, HoldingSum } from '@shared/codes/model'
import type { Session } from '@shared/identity/model'
import type { Browser, Page } from 'playwright-core'
import { violations } from './axe'
import { openBrowser } from './browser'

const product = process.env.BASE_URL ?? 'http://127.0.0.1:3000'
const [history, holdings] = ['/codes/more/history/index', '/codes/more/holdings/index']

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

async function somebody(code: string) {
  const headers = { 'content-type': 'application/json' }
  const session = (await (
    await fetch(`${product}/sessions`, { method: 'POST', headers, body: JSON.stringify({ code }) })
  ).json()) as Session
  return {
    session,
    ask: async (path: string) => (await fetch(product + path, { headers: { authorization: `Bearer ${session.token}` } })).json(),
    async at(path: string, width = 390): Promise<Page> {
      const page = await (await browser.newContext({ viewport: { width, height: width > 900 ? 900 : 844 } })).newPage()
      await page.addInitScript((kept) => localStorage.setItem('session', JSON.stringify({ data: kept })), session)
      await page.goto(`${product}/#${path}`)
      return page
    },
  }
}
const text = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first()
interface Held {
  items: Holding[]
  sums: HoldingSum[]
}
const cut = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

it('a dealer reads what it has; HQ chooses it, opens a case, sees where that is and what is in it, and goes on to its papers', async () => {
  const [dealer, hq] = [await somebody('demo-keqiao-owner'), await somebody('demo-hq-boss')]
  const { items, sums } = (await dealer.ask('/holdings')) as Held
  expect(items.length).toBeGreaterThan(0)
  const pieces = sums.reduce((all, one) => all + one.pieces, 0)
  const own = await dealer.at(holdings)
  await text(own, `一共 ${pieces.toLocaleString('en-US')} 件`).waitFor()
  expect(await cut(own)).toBe(false)
  expect(await violations(own)).toEqual([])

  const { party } = dealer.session
  const desk = await hq.at(`${holdings}?partyId=${party.partyId}`, 1440)
  await text(desk, `一共 ${pieces.toLocaleString('en-US')} 件`).waitFor()
  const { code, name } = items.find(({ kind }) => kind === 'case')!
  await desk
    .getByRole('button', { name: new RegExp(`箱 尾号 ${code.slice(-4)}`) })
    .first()
    .click()
  await text(desk, `在 ${party.name} 手里`).waitFor()
  await text(desk, name).waitFor()
  await text(desk, '现在有').waitFor()
  expect(await violations(desk)).toEqual([])
  const paper = desk.getByRole('button', { name: /^发货单/ }).first()
  await paper.click()
  await desk.waitForURL(/shipments\/pages\/shipment/)
})

it('an item, typed on a phone, tells its life on the rail; what is not ours says so', async () => {
  const hq = await somebody('demo-hq-admin')
  const { batchId } = (await hq.ask('/code-batches')).items.at(-1)
  const { firstUri } = await hq.ask(`/code-batches/${batchId}`)
  for (const width of [360, 390]) {
    const page = await hq.at(`${history}?uri=${encodeURIComponent(firstUri)}`, width)
    await text(page, /^发码/).waitFor()
    expect(await page.getByRole('list', { name: '经过' }).getByRole('listitem').count()).toBeGreaterThan(0)
    expect(await cut(page)).toBe(false)
    if (width === 390) expect(await violations(page)).toEqual([])
  }
  const page = await hq.at(`${history}?uri=${encodeURIComponent(`${firstUri.slice(0, -1)}${firstUri.endsWith('0') ? '1' : '0'}`)}`)
  await text(page, /查不到记录/).waitFor()
})
