import { expect, it } from '@jest/globals'
import type { Holding, HoldingSum } from '@shared/codes/model'
import { violations } from './axe'
import { beside, phone, screen, text, desk as wide, withBrowser } from './screen'
import * as demo from './somebody'

withBrowser()
const [history, holdings] = ['/codes/more/history/index', '/codes/more/holdings/index']

async function somebody(code: string) {
  const person = await demo.somebody(code)
  return { ...person, at: (path: string, width = 390) => screen(path, person.session, width > 900 ? wide : { ...phone, width }) }
}
interface Held {
  items: Holding[]
  sums: HoldingSum[]
}

it('a dealer reads what it has; HQ chooses it, opens a case, sees where that is and what is in it, and goes on to its papers', async () => {
  const [dealer, hq] = [await somebody('demo-keqiao-owner'), await somebody('demo-hq-boss')]
  const { items, sums } = (await dealer.get('/holdings')) as Held
  expect(items.length).toBeGreaterThan(0)
  const pieces = sums.reduce((all, one) => all + one.pieces, 0)
  const own = await dealer.at(holdings)
  await text(own, `一共 ${pieces.toLocaleString('en-US')} 件`).waitFor()
  expect(await beside(own)).toBe(0)
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
  const { batchId } = (await hq.get('/code-batches')).items.at(-1)
  const { firstUri } = await hq.get(`/code-batches/${batchId}`)
  for (const width of [360, 390]) {
    const page = await hq.at(`${history}?uri=${encodeURIComponent(firstUri)}`, width)
    await text(page, /^发码/).waitFor()
    expect(await page.getByRole('list', { name: '经过' }).getByRole('listitem').count()).toBeGreaterThan(0)
    expect(await beside(page)).toBe(0)
    if (width === 390) expect(await violations(page)).toEqual([])
  }
  const page = await hq.at(`${history}?uri=${encodeURIComponent(`${firstUri.slice(0, -1)}${firstUri.endsWith('0') ? '1' : '0'}`)}`)
  await text(page, /查不到记录/).waitFor()
})
