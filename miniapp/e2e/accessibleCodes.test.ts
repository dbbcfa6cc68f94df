import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { pages } from '../src/platform/pages'
import { opened, small, told, violationsOfBoth } from './axe'
import { openBrowser } from './browser'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** What a page wants in its address. */
const addresses: Partial<Record<keyof typeof pages, () => Promise<string>>> = {
  // A truck that is on its way to this store.
  scanCases: async () => `?shipmentId=${(await told('demo-keqiao-1-owner', '/shipments?as=buyer&status=sent')).items[0].shipmentId}`,
  // The oldest batch: its first piece was sold, looked at and bound.
  codeHistory: async () => {
    const { items } = await told('demo-hq-admin', '/code-batches')
    const { firstUri } = await told('demo-hq-admin', `/code-batches/${items.at(-1).batchId}`)
    return `?uri=${encodeURIComponent(firstUri)}`
  },
}
const open = async (name: keyof typeof pages, code: string, width: number) =>
  opened(browser, pages[name] + ((await addresses[name]?.()) ?? ''), code, width)

it.each([
  ['scan', 'demo-keqiao-1-owner'],
  ['scanCases', 'demo-keqiao-1-owner'],
  ['bonus', 'demo-yuhang-1-owner'],
  ['bonus', 'demo-hq-finance'],
  ['batches', 'demo-hq-admin'],
  ['codeHistory', 'demo-hq-admin'],
  ['holdings', 'demo-keqiao-owner'],
  ['diversion', 'demo-hq-channel-manager'],
  ['floorPrices', 'demo-hq-channel-manager'],
  ['customers', 'demo-yuhang-owner'],
  ['privileges', 'demo-hq-admin'],
  ['myItems', 'demo-yuhang-1-owner'],
] as const)('on a phone by day and night, %s of %s: axe finds nothing, and a finger everything', async (name, code) => {
  const page = await open(name, code, 390)
  expect([await violationsOfBoth(page), await small(page)]).toEqual([[], []])
  await page.context().close()
})

it.each([
  ['scan', 'demo-keqiao-1-owner'],
  ['scanCases', 'demo-keqiao-1-owner'],
  ['bonus', 'demo-hq-finance'],
  ['batches', 'demo-hq-admin'],
  ['codeHistory', 'demo-hq-admin'],
  ['diversion', 'demo-hq-channel-manager'],
  ['customers', 'demo-yuhang-owner'],
] as const)('on a desk by day and night, %s of %s: axe finds nothing', async (name, code) => {
  const page = await open(name, code, 1440)
  expect(await violationsOfBoth(page)).toEqual([])
  await page.context().close()
})
