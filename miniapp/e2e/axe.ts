import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { screen, settled } from './screen'
import { somebody } from './somebody'

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
type Axe = typeof import('axe-core')

/** A page with its data, as somebody sees it. */
export async function opened(path: string, code: string | undefined, width: number) {
  const session = code ? (await somebody(code)).session : undefined
  const page = await screen(path, session, { width, height: 900 }, { isMobile: width < 900, hasTouch: width < 900 })
  await settled(page)
  return page
}

/** What axe finds. Sizes are measured below: it takes what a fixed bar covers for small. */
export const violations = (page: Page, more: object = {}) => found(page, { rules: { 'target-size': { enabled: false } }, ...more })

/** By day and by night: of what it looks for, only these rules see colours. */
export async function violationsOfBoth(page: Page): Promise<string[]> {
  const light = await violations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  // Colours fade into each other.
  await settled(page)
  const dark = await found(page, { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } })
  return [...light, ...dark.map((one) => `dark ${one}`)]
}

async function found(page: Page, options: Parameters<Axe['run']>[1]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  return page.evaluate(async (how) => {
    const { axe } = window as unknown as { axe: Axe }
    const { violations } = await axe.run(document, { ...how, resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  }, options)
}

/** Whatever can be tapped and is smaller than a finger, with what its `::before` and `::after` add. */
export const small = (page: Page) =>
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
