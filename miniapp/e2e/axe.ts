import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'

const product = String(process.env.BASE_URL).replace(/\/$/, '')
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

const sessionOf = async (code: string) => {
  const headers = { 'content-type': 'application/json' }
  return (await fetch(`${product}/sessions`, { method: 'POST', headers, body: JSON.stringify({ code }) })).json()
}

/** What the API answers somebody. */
export async function told(code: string, path: string) {
  const { token } = await sessionOf(code)
  return (await fetch(product + path, { headers: { authorization: `Bearer ${token}` } })).json()
}

/** A page with its data, as somebody sees it. */
export async function opened(browser: Browser, path: string, code: string | undefined, width: number) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, isMobile: width < 900, hasTouch: width < 900 })
  const page = await context.newPage()
  if (code) await page.addInitScript((kept) => localStorage.setItem('session', kept), JSON.stringify({ data: await sessionOf(code) }))
  await page.goto(`${product}/#${path}`, { waitUntil: 'networkidle' })
  await page.waitForTimeout(500)
  return page
}
type Opened = Awaited<ReturnType<typeof opened>>

/** What axe finds. Sizes are measured below: it takes what a fixed bar covers for small. */
export async function violations(page: Opened): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const found = await axe.run(document, { rules: { 'target-size': { enabled: false } } })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

/** By day and by night. */
export async function violationsOfBoth(page: Opened): Promise<string[]> {
  const light = await violations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  // Colours fade into each other.
  await page.waitForTimeout(300)
  return [...light, ...(await violations(page)).map((found) => `dark ${found}`)]
}

/** Whatever can be tapped and is smaller than a finger, with what its `::before` and `::after` add. */
export const small = (page: Opened) =>
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
