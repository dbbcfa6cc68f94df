import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals'
import type { Session } from '@shared/identity/model'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core'
import { fakeCamera, openBrowser } from './browser'
import { product } from './somebody'

let browser: Browser
let broken: string[] = []
const open = new Set<BrowserContext>()
const underWay = new WeakMap<Page, Set<Request>>()

export const phone = { width: 390, height: 844 }
export const desk = { width: 1440, height: 900 }

/** Gives the tests of a file the browser that product.ts started, or one of their own that sees a film; each ends with its pages, none of which may have broken. */
export function withBrowser(film?: () => Promise<string>) {
  let played: string | undefined
  beforeAll(async () => {
    played = await film?.()
    browser = played ? await openBrowser(fakeCamera(played)) : await chromium.connect(String(process.env.BROWSER_URL))
  })
  afterAll(async () => {
    await browser?.close()
    if (played) rmSync(path.dirname(played), { recursive: true, force: true })
  })
  afterEach(async () => {
    for (const context of open) await context.close()
    const found = broken
    broken = []
    expect(found).toEqual([])
  })
}

/** Another phone or computer each. */
export async function device(options: BrowserContextOptions = {}, session?: Session): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: phone, ...options })
  open.add(context)
  context.on('close', () => open.delete(context))
  context.on('page', watched)
  if (session)
    await context.addInitScript((kept) => {
      // The empty page that comes before the first has no storage.
      if (location.protocol === 'about:') return
      if (!localStorage.getItem('session')) localStorage.setItem('session', JSON.stringify({ data: kept }))
    }, session)
  return context
}

function watched(page: Page) {
  const asked = new Set<Request>()
  underWay.set(page, asked)
  page.on('pageerror', ({ message }) => broken.push(message))
  page.on('request', (request) => asked.add(request))
  for (const over of ['requestfinished', 'requestfailed'] as const) page.on(over as 'requestfinished', (request) => asked.delete(request))
}

/** A page in the hand of somebody, or of nobody that we know. */
export async function screen(where: string, session?: Session, viewport = phone, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await device({ viewport, ...options }, session)).newPage()
  await page.goto(`${product}/#${where}`)
  return page
}

/** Leads a page on, until it is there with its data. */
export async function lead(page: Page, where: string) {
  await page.goto(`${product}/#${where}`)
  await page
    .locator(`.taro_page[id^="${where.split('?')[0]}"]`)
    .filter({ visible: true })
    .first()
    .waitFor()
  await settled(page)
}

/** Waits for a page to come to rest: nothing is on its way, no bone stands for what is to come, nothing moves. */
export async function settled(page: Page) {
  const end = Date.now() + 40_000
  for (let rests = 0; rests < 3; await new Promise((wake) => setTimeout(wake, 40))) {
    rests = underWay.get(page)?.size || !(await page.evaluate(isStill)) ? 0 : rests + 1
    if (Date.now() > end) throw new Error(`${page.url()} never rests: ${[...(underWay.get(page) ?? [])].map((one) => one.url())}`)
  }
}

function isStill() {
  const seen = [...document.querySelectorAll<HTMLElement>('.taro_page')].filter((one) => one.checkVisibility())
  const drawn = seen.some((one) => one.textContent?.trim())
  const waits = [...document.querySelectorAll('.bone, [aria-busy=true]')].some((one) => one.checkVisibility())
  const moves = document.getAnimations().some((one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity)
  return drawn && !waits && !moves && document.fonts.status === 'loaded'
}

/** How far a page is wider than its screen. */
export const beside = (page: Page) => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))

/** Taro keeps the pages beneath; what is seen is what counts. */
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).filter({ visible: true }).first()
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).filter({ visible: true }).first()
export const text = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first()
export const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click()
/** The word of a verdict that fills the screen. */
export const says = (page: Page, word: string) => page.getByRole('alert').getByRole('heading', { name: word }).waitFor()
