import { expect, it } from '@jest/globals'
import { pages } from '../src/platform/pages'
import { opened, small, violationsOfBoth } from './axe'
import { withBrowser } from './screen'
import { somebody } from './somebody'

withBrowser()
const told = async (code: string, path: string) => (await somebody(code)).get(path)

/** The oldest batch: its first piece was sold, looked at and bound. */
async function oldest(): Promise<string> {
  const { items } = await told('demo-hq-admin', '/code-batches')
  return (await told('demo-hq-admin', `/code-batches/${items.at(-1).batchId}`)).firstUri
}
/** What a page wants in its address. */
const addresses: Partial<Record<keyof typeof pages, () => Promise<string>>> = {
  // A truck that is on its way to this store.
  scanCases: async () => `?shipmentId=${(await told('demo-keqiao-1-owner', '/shipments?as=buyer&status=sent')).items[0].shipmentId}`,
  codeHistory: async () => `?uri=${encodeURIComponent(await oldest())}`,
  checkCode: async () => `?uri=${encodeURIComponent(await oldest())}`,
}
const open = async (name: keyof typeof pages, code: string | undefined, width: number) =>
  opened(pages[name] + ((await addresses[name]?.()) ?? ''), code, width)

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
  ['checkCode', undefined],
] as const)('on a phone by day and night, %s of %s: axe finds nothing, and a finger everything', async (name, code) => {
  const page = await open(name, code, 390)
  expect([await violationsOfBoth(page), await small(page)]).toEqual([[], []])
})

it.each([
  ['scan', 'demo-keqiao-1-owner'],
  ['scanCases', 'demo-keqiao-1-owner'],
  ['bonus', 'demo-hq-finance'],
  ['batches', 'demo-hq-admin'],
  ['codeHistory', 'demo-hq-admin'],
  ['diversion', 'demo-hq-channel-manager'],
  ['customers', 'demo-yuhang-owner'],
  ['checkCode', undefined],
] as const)('on a desk by day and night, %s of %s: axe finds nothing', async (name, code) => {
  const page = await open(name, code, 1440)
  expect(await violationsOfBoth(page)).toEqual([])
})

it.each([390, 1440])('a verdict at %i px fills what it lies over, by day and night, and axe finds nothing', async (width) => {
  const page = await open('scan', 'demo-keqiao-1-owner', width)
  const line = page.getByLabel('扫不出来？', { exact: false })
  await line.fill(await oldest())
  await line.press('Enter')
  const verdict = page.locator('.verdict')
  await verdict.waitFor()
  const box = await verdict.boundingBox()
  const side = width < 900 ? 0 : ((await page.locator('.side').boundingBox())?.width ?? 0)
  expect([box?.x, box?.width, box?.height]).toEqual([side, width - side, 900])
  expect([await violationsOfBoth(page), width < 900 ? await small(page) : []]).toEqual([[], []])
})
