import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { openBrowser } from '../../miniapp/e2e/browser'
import { pages } from '../../miniapp/src/platform/pages'
import { line, median, round, sized } from './support/line'
import { built, startProduct } from './support/product'

/**
 * The pages in a browser whose CPU is throttled four times, with nothing cached, over loopback: from the address to the painted content
 * of a page (its data, not its bones), and from a tap on + to the painted total of the cart. Bytes as they come over the wire here, and
 * what they would be by gzip, as any CDN sends them. The best of the runs stands beside their median, and the CPU of the page's main thread
 * (throttled) beside the clock, which also tells what else the machine does.
 */
const goal = { firstScreenMs: 1_500, tapMs: 100 }
const throttling = 4

/** What is on a page when one can read it, and who looks. */
const screens = {
  signIn: { path: pages.signIn, code: undefined, width: 390, content: '.person' },
  home: { path: pages.home, code: 'demo-keqiao-owner', width: 390, content: '.home__credit .meter' },
  mall: { path: pages.mall, code: 'demo-keqiao-owner', width: 390, content: '.goods__name' },
  desk: { path: pages.desk, code: 'demo-hq-order-desk', width: 1440, content: '.queue__table .two__first' },
} as const
type Name = keyof typeof screens

const folder = built('h5')
const product = await startProduct()
const browser = await openBrowser()

async function session(code: string): Promise<object> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${product.url}/sessions`, { method: 'POST', headers, body: JSON.stringify({ code }) })
  if (!answer.ok) throw new Error(`nobody signs in by ${code}: ${answer.status}`)
  return (await answer.json()) as object
}

/** A new browser with nothing in its cache; the page tells when it has painted what is looked for. */
async function opened(name: Name) {
  const { path, code, width, content } = screens[name]
  const context = await browser.newContext({ viewport: { width, height: 844 }, hasTouch: width < 900, isMobile: width < 900 })
  const page = await context.newPage()
  const kept = code && JSON.stringify({ data: await session(code) })
  await page.addInitScript(watch, { kept, content })
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  await wire.send('Performance.enable', { timeDomain: 'threadTicks' })
  await wire.send('Emulation.setCPUThrottlingRate', { rate: throttling })
  const files: string[] = []
  let bytes = 0
  wire.on('Network.responseReceived', ({ response }) => void files.push(new URL(response.url).pathname))
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(`${product.url}/#${path}`, { waitUntil: 'commit' })
  await page.waitForFunction(() => 'painted' in window, undefined, { timeout: 20_000 })
  const told = await page.evaluate(() => {
    const first = performance.getEntriesByName('first-contentful-paint')[0]
    return { ms: (window as unknown as { painted: number }).painted, firstPaintMs: first?.startTime ?? 0 }
  })
  const { metrics } = await wire.send('Performance.getMetrics')
  const cpuMs = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000
  return { context, page, told: { ...told, cpuMs }, bytes, files }
}

/** In the page, before anything of ours: leaves the session there and notes the frame after the one that shows the content. */
function watch({ kept, content }: { kept: string | undefined; content: string }) {
  if (kept) localStorage.setItem('session', kept)
  const noted = () => {
    if ('painted' in window || !document.querySelector(content)) return
    looking.disconnect()
    requestAnimationFrame(() => setTimeout(() => Object.assign(window, { painted: performance.now() })))
  }
  const looking = new MutationObserver(noted)
  looking.observe(document, { childList: true, subtree: true })
}

/** From the event of the tap to the frame that shows another total. */
async function tapped(page: Page): Promise<number> {
  await page.evaluate(() => {
    const bar = document.querySelector('.cart-bar__sum')!
    let began = 0
    addEventListener(
      'click',
      ({ timeStamp }) => {
        began ||= timeStamp
      },
      { capture: true, once: true },
    )
    const looking = new MutationObserver(() => {
      if (!began) return
      looking.disconnect()
      requestAnimationFrame(() => setTimeout(() => Object.assign(window, { shown: performance.now() - began })))
    })
    looking.observe(bar, { childList: true, subtree: true, characterData: true })
    Reflect.deleteProperty(window, 'shown')
  })
  await page.locator('.goods .stepper__tap').first().tap()
  await page.waitForFunction(() => 'shown' in window, undefined, { timeout: 20_000 })
  return page.evaluate(() => (window as unknown as { shown: number }).shown)
}

async function screen(name: Name) {
  const times: number[] = []
  const paints: number[] = []
  const taps: number[] = []
  const cpu: number[] = []
  let load = { bytes: 0, gzipped: 0, files: 0 }
  for (let i = 0; i < sized(7, 1); i++) {
    const { context, page, told, bytes, files } = await opened(name)
    times.push(told.ms)
    paints.push(told.firstPaintMs)
    cpu.push(told.cpuMs)
    const code = files.filter((file) => /\.(js|css)$/.test(file))
    load = { bytes, files: files.length, gzipped: code.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) }
    if (name === 'mall') {
      // Whoever taps has read first.
      await page.waitForTimeout(1_000)
      taps.push(await tapped(page))
    }
    await context.close()
  }
  const ms = (all: number[]) => ({ median: round(median(all), 0), best: round(Math.min(...all), 0) })
  return { contentMs: ms(times), firstPaintMs: ms(paints), cpuMs: ms(cpu), ...load, ...(taps.length > 0 && { tapMs: ms(taps) }) }
}

const found = {} as Record<Name, Awaited<ReturnType<typeof screen>>>
try {
  for (const name of Object.keys(screens) as Name[]) found[name] = await screen(name)
} finally {
  await browser.close()
  await product.stop()
}

const [firstScreenMs, tapMs] = [found.home.contentMs, found.mall.tapMs!]
const met = firstScreenMs.median <= goal.firstScreenMs && tapMs.median <= goal.tapMs
line('phone', { firstScreenMs, tapMs, throttling, ...found }, goal, met)
