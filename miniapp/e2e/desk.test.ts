import { beforeAll, expect, it } from '@jest/globals'
import type { Order } from '@shared/orders/model'
import type { Page } from 'playwright-core'
import { violationsOfBoth } from './axe'
import { beside, screen, settled, text, desk as wide, withBrowser } from './screen'
import { ask, little, type Somebody, somebody } from './somebody'

withBrowser()
const desk = '/orders/pages/desk/index'

interface Person {
  code: string
  kind: string
  roles: string[]
  partyId: string
}
let people: Person[]
const someone = (kind: string, role: string, nth = 0) => {
  const person = people.filter((one) => one.kind === kind && one.roles.includes(role))[nth]
  if (!person) throw new Error(`no ${role} ${nth} of a ${kind}`)
  return person
}

const handsOf = ({ code }: Person) => somebody(code)

/** A dealer of HQ's with a small order in; it is the newest on HQ's desk. */
const orderIn = async (dealer: Somebody) => dealer.orders(little(await dealer.goods(), 1))

let dealer: Somebody

/** Who buys from HQ and has credit left. */
async function aBuyerOfHq(): Promise<Somebody> {
  const hq = someone('hq', 'admin').partyId
  for (const person of people.filter(({ kind, roles }) => kind === 'dealer' && roles.includes('owner'))) {
    const hands = await handsOf(person)
    const credit = await hands.get('/credit')
    if (credit.sellerId === hq && (credit.term.kind === 'prepay' || credit.left > 1_000_000)) return hands
  }
  throw new Error('no dealer with credit at HQ')
}

const at = ({ session }: Somebody, path: string) => screen(path, session, wide)
const seen = (page: Page, words: string | RegExp) => text(page, words).waitFor()
/** The row under the cursor. */
const here = (page: Page) => page.locator('tr[aria-current]')
const statusOf = async (hands: Somebody, { orderId }: Order) => (await hands.order(orderId)).status

beforeAll(async () => {
  people = await ask('GET', '/local/people')
  dealer = await aBuyerOfHq()
})

it('clears orders by keyboard alone, and keeps its place over a reload', async () => {
  const [first, second, third] = [await orderIn(dealer), await orderIn(dealer), await orderIn(dealer)]
  const page = await at(await handsOf(someone('hq', 'orderDesk')), desk)
  await here(page).filter({ hasText: third.number }).waitFor()
  await page.getByRole('button', { name: /^批准/ }).first().waitFor()

  await page.keyboard.press('a')
  await here(page).filter({ hasText: second.number }).waitFor()
  expect(await statusOf(dealer, third)).not.toBe('submitted')

  await page.keyboard.press('r')
  await page.getByLabel('原因', { exact: true }).waitFor()
  await page.keyboard.press('Tab')
  await page.getByLabel('原因', { exact: true }).focus()
  await page.keyboard.type('价格要重新谈')
  await page.keyboard.press('Enter')
  await here(page).filter({ hasText: first.number }).waitFor()
  const rejected: Order = await dealer.as('GET', `/orders/${second.orderId}`)
  expect([rejected.status, rejected.timeline.at(-1)?.reason]).toEqual(['rejected', '价格要重新谈'])

  await page.keyboard.press('/')
  await page.keyboard.type(first.number)
  await page.keyboard.press('Enter')
  await page.locator('tbody tr').filter({ hasText: first.number }).waitFor()
  await page.reload()
  await here(page).filter({ hasText: first.number }).waitFor()
  expect(await page.locator('tbody tr').count()).toBe(1)
})

it('shows the second of two clerks who was faster, and what became of it', async () => {
  const order = await orderIn(dealer)
  const [slow, fast] = [await at(await handsOf(someone('hq', 'orderDesk')), desk), await at(await handsOf(someone('hq', 'admin')), desk)]
  for (const page of [slow, fast]) {
    await here(page).filter({ hasText: order.number }).waitFor()
    await page.getByRole('button', { name: /^批准/ }).first().waitFor()
  }
  await fast.keyboard.press('a')
  await fast.locator('tbody tr').filter({ hasText: order.number }).waitFor({ state: 'detached' })
  await slow.keyboard.press('a')
  await seen(slow, /已经审核通过，这是最新的样子/)
  await here(slow).filter({ hasText: order.number }).waitFor()
  expect(await statusOf(dealer, order)).not.toBe('submitted')
})

it('keeps the row under the cursor where it is while new orders come in', async () => {
  const first = await orderIn(dealer)
  const page = await at(await handsOf(someone('hq', 'orderDesk')), desk)
  await here(page).filter({ hasText: first.number }).waitFor()
  const stands = await here(page).boundingBox()
  const second = await orderIn(dealer)
  await seen(page, /^新来了 \d+ 单，放进来/)
  expect(await page.locator('tbody tr').filter({ hasText: second.number }).count()).toBe(0)
  expect((await here(page).textContent())?.includes(first.number)).toBe(true)
  expect(Math.abs(((await here(page).boundingBox())?.x ?? 0) - (stands?.x ?? 0))).toBe(0)
  await page.keyboard.press('n')
  await page.locator('tbody tr').filter({ hasText: second.number }).waitFor()
  await here(page).filter({ hasText: first.number }).waitFor()
})

it('approves many at once and names the one that somebody took back', async () => {
  const [kept, gone] = [await orderIn(dealer), await orderIn(dealer)]
  const page = await at(await handsOf(someone('hq', 'orderDesk')), desk)
  await here(page).filter({ hasText: gone.number }).waitFor()
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await here(page).filter({ hasText: kept.number }).waitFor()
  await page.keyboard.press('x')
  await seen(page, /选了 2 单/)
  await dealer.as('POST', `/orders/${gone.orderId}/cancellation`, {})
  await page.keyboard.press('Shift+A')
  await seen(page, /批了 1 单，.*；1 单没批成/)
  await seen(page, new RegExp(gone.number))
  expect([await statusOf(dealer, kept), await statusOf(dealer, gone)]).toEqual([expect.not.stringMatching('submitted'), 'cancelled'])
})

it('a new price is seen in the preview of what a buyer pays', async () => {
  const page = await at(await handsOf(someone('hq', 'admin')), '/catalog/pages/priceLists/index')
  await page.getByText('C 级价目表').first().click()
  const row = page.locator('tbody tr').first()
  await row.click()
  const panel = page.locator('aside')
  await panel.getByRole('textbox').first().fill('12.34')
  const stepOut = panel.getByRole('button', { name: '去掉第 1 级' })
  while ((await stepOut.count()) > 0) await stepOut.click()
  await panel.getByRole('button', { name: /放进这次改价/ }).click()
  await seen(page, '改了 1 行，还没存')
  await page.getByRole('button', { name: '定生效时间并存' }).click()
  await page.getByRole('button', { name: '马上生效' }).click()
  await seen(page, '改了 1 行价')
  await row.filter({ hasText: '¥12.34' }).waitFor()
  await row.click()
  const buyers = await panel.getByLabel('客户').locator('option').allTextContents()
  const ofLevel = buyers.find((name) => name.endsWith('· C'))
  if (ofLevel) await panel.getByLabel('客户').selectOption({ label: ofLevel })
  await panel
    .getByText(ofLevel ? '¥12.34' : /¥/)
    .first()
    .waitFor()
})

it('a count on the shelf becomes the stock', async () => {
  const keeper = await handsOf(someone('hq', 'warehouse'))
  const page = await at(keeper, '/inventory/pages/stock/index')
  const row = page.locator('tbody tr').first()
  await row.click()
  const panel = page.locator('aside')
  await panel.getByLabel('盘点成多少').fill('321')
  await panel.getByText('盘点', { exact: true }).click()
  await panel.getByRole('button', { name: /调好/ }).click()
  await row.filter({ hasText: '321 箱' }).waitFor()
  const { items } = await keeper.as('GET', '/stock')
  expect(items[0].sellable).toBe(321 * items[0].packSize)
})

it('writes what the filters leave into a file, for Excel or anything else', async () => {
  const page = await at(await handsOf(someone('hq', 'admin')), '/catalog/pages/products/index')
  await page.locator('tbody tr').first().waitFor()
  for (const [button, file] of [
    [/CSV/, /^商品-.*\.csv$/],
    [/Excel/, /^商品-.*\.xlsx$/],
  ] as const) {
    await page.getByRole('button', { name: '导出' }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
    expect(download.suggestedFilename()).toMatch(file)
  }
})

it.each([
  ['hq', 'admin', desk],
  ['hq', 'admin', '/catalog/pages/products/index'],
  ['hq', 'admin', '/catalog/pages/priceLists/index'],
  ['hq', 'admin', '/parties/pages/parties/index'],
  ['hq', 'admin', '/inventory/pages/stock/index'],
  ['hq', 'admin', '/credit/pages/lines/index'],
  ['dealer', 'owner', desk],
  ['dealer', 'owner', '/catalog/pages/priceLists/index'],
  ['dealer', 'owner', '/parties/pages/parties/index'],
  ['dealer', 'owner', '/credit/pages/lines/index'],
])('fits every width for %s %s: %s', async (kind, role, path) => {
  const page = await at(await handsOf(someone(kind, role)), path)
  for (const width of [1440, 1280, 900, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await settled(page)
    expect([width, await beside(page)]).toEqual([width, 0])
  }
})

it.each([
  desk,
  '/catalog/pages/products/index',
  '/catalog/pages/priceLists/index',
  '/catalog/pages/ranges/index',
  '/parties/pages/parties/index',
  '/inventory/pages/stock/index',
  '/credit/pages/lines/index',
])('can be read and used by everybody: %s', async (path) => {
  const page = await at(await handsOf(someone('hq', 'admin')), path)
  await page.locator('tbody tr').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await settled(page)
  expect(await violationsOfBoth(page)).toEqual([])
})

it('tells who may not see a page so', async () => {
  const page = await at(await handsOf(someone('store', 'owner')), '/credit/pages/lines/index')
  await seen(page, /您还看不了/)
})
