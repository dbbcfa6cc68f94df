import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { staticFile } from '../../functions/local/staticFiles'
import { openBrowser } from '../e2e/browser'

const dist = path.resolve(__dirname, '../dist')
let browser: Browser
let server: Server
let base: string

beforeAll(async () => {
  server = createServer(async ({ url = '/' }, response) => {
    const file = await staticFile(path.join(dist, 'gallery'), new URL(url, 'http://x').pathname, { headers: {} })
    response.writeHead(file?.status ?? 404, file?.headers as Record<string, string>).end(file?.body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})

const widths = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } } as const

async function show(width: keyof typeof widths, theme: string, { open = '', text = '100' } = {}) {
  const page = await (await browser.newContext({ viewport: widths[width], reducedMotion: 'reduce' })).newPage()
  const broken: string[] = []
  page.on('pageerror', ({ message }) => broken.push(message))
  await page.addInitScript((kept) => localStorage.setItem('preferences', kept), JSON.stringify({ data: { theme, text } }))
  await page.goto(`${base}/#/gallery${open && `?open=${open}`}`)
  await page.getByRole('heading', { name: '组件', level: 1, includeHidden: true }).waitFor()
  await page.getByText('正在取数').or(page.locator('.bone').first()).first().waitFor({ state: 'attached' })
  return { page, broken }
}

/** What axe finds, one line each: rule, element, why. */
async function violations(...shown: Parameters<typeof show>) {
  const { page, broken } = await show(...shown)
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') })
  const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults
  await page.context().close()
  const lines = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary = '' }) => `${id}: ${target} ${failureSummary}`))
  return [...broken, ...lines]
}

describe.each(['phone', 'desk'] as const)('at the width of a %s', (width) => {
  it.each(['light', 'dark'])('axe finds nothing in the %s', async (theme) => {
    expect(await violations(width, theme)).toEqual([])
  })

  it.each(['sheet', 'panel', 'failed'])('nor with an open %s', async (open) => {
    expect(await violations(width, 'light', { open })).toEqual([])
    expect(await violations(width, 'dark', { open })).toEqual([])
  })

  it('nothing lies beside the screen, also in the largest text', async () => {
    const { page } = await show(width, 'light', { text: '130' })
    expect(await page.evaluate(() => [...document.querySelectorAll('.taro_page')].some((box) => box.scrollWidth > box.clientWidth))).toBe(
      false,
    )
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.amount')]
          .filter((box) => box.scrollWidth > box.clientWidth + 1)
          .map((box) => box.textContent),
      ),
    ).toEqual([])
    await page.context().close()
  })
})

it('closes a dialog by Esc and gives the focus back', async () => {
  const { page } = await show('desk', 'light')
  const opener = page.getByRole('button', { name: '对话框', exact: true })
  await opener.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.context().close()
})

it('works a table by keyboard alone', async () => {
  const { page } = await show('desk', 'light')
  const here = () => page.locator('tr[aria-current=true]').textContent()
  expect(await here()).toContain('顺达副食')
  await page.keyboard.press('j')
  expect(await here()).toContain('百味堂商行')
  await page.keyboard.press('k')
  await page.keyboard.press('x')
  expect(await page.getByText('选了 3 单').isVisible()).toBe(true)
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: '快捷键' }).waitFor()
  await page.context().close()
})

it('is in no release: neither its page nor its words', () => {
  for (const target of ['h5', 'weapp'])
    for (const file of readdirSync(path.join(dist, target), { recursive: true, encoding: 'utf8' }))
      if (/\.(js|json|html|wxml)$/.test(file)) {
        const code = readFileSync(path.join(dist, target, file), 'utf8')
        expect([target, file, /gallery\/index|没成的对话框/.test(code)]).toEqual([target, file, false])
      }
})
