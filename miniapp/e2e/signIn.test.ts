import { beforeEach, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { beside, device, withBrowser } from './screen'
import { ask, product } from './somebody'

withBrowser()
let page: Page
beforeEach(async () => {
  page = await (await device()).newPage()
})

const role = { owner: '老板', admin: '管理员' } as const
const kind = { hq: '总部', dealer: '经销商', store: '门店' } as const

async function demoPerson(wanted: { kind: keyof typeof kind; role: keyof typeof role }) {
  const people: { name: string; roles: string[]; partyName: string; kind: string }[] = await ask('GET', '/local/people')
  const person = people.find(({ kind, roles }) => kind === wanted.kind && roles.includes(wanted.role))
  if (!person) throw new Error(`no ${wanted.role} of a ${wanted.kind} among ${people.length} demo people`)
  return { ...person, label: role[wanted.role], kindLabel: kind[wanted.kind] }
}

async function signIn(person: { name: string; partyName: string }) {
  await page.goto(product)
  await page.getByLabel('找人').fill(person.partyName)
  await page.getByRole('button', { name: person.name }).filter({ hasText: person.partyName }).first().click()
  await page.getByRole('heading', { name: person.partyName }).filter({ visible: true }).first().waitFor()
  await page.goto(`${product}/#/identity/pages/me/index`)
  await page.getByRole('heading', { name: person.name }).first().waitFor()
}

it.each([
  { kind: 'hq', role: 'admin' },
  { kind: 'dealer', role: 'owner' },
  { kind: 'store', role: 'owner' },
] as const)('signs in as $role of a $kind, says who that is, and remembers it', async (wanted) => {
  const person = await demoPerson(wanted)
  await signIn(person)
  for (const text of [person.partyName, person.label, person.kindLabel])
    await page.getByText(text, { exact: true }).filter({ visible: true }).last().waitFor()
  await page.reload()
  await page.getByRole('heading', { name: person.name }).first().waitFor()
  await page.getByText(person.partyName, { exact: true }).filter({ visible: true }).last().waitFor()
})

it('renews a token that ran out without anybody noticing', async () => {
  const person = await demoPerson({ kind: 'store', role: 'owner' })
  await signIn(person)
  await page.evaluate(() =>
    localStorage.setItem('session', String(localStorage.getItem('session')).replace(/"token":"[^"]+"/, '"token":"over"')),
  )
  await page.reload()
  await page.getByText(person.partyName, { exact: true }).filter({ visible: true }).last().waitFor()
})

it('forgets who signed out', async () => {
  await signIn(await demoPerson({ kind: 'store', role: 'owner' }))
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByLabel('找人').waitFor()
  await page.goto(`${product}/#/identity/pages/me/index`)
  await page.getByLabel('找人').waitFor()
})

it('goes by keyboard alone', async () => {
  const person = await demoPerson({ kind: 'hq', role: 'admin' })
  await page.goto(product)
  await page.getByLabel('找人').focus()
  await page.keyboard.type(person.name)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: person.partyName }).filter({ visible: true }).first().waitFor()
})

it.each([360, 390, 768, 900, 1440])('fits a screen %s wide', async (width) => {
  await page.setViewportSize({ width, height: 800 })
  await page.goto(product)
  await page.getByLabel('找人').waitFor()
  expect(await beside(page)).toBe(0)
  await signIn(await demoPerson({ kind: 'dealer', role: 'owner' }))
  expect(await beside(page)).toBe(0)
})

it('says so when the network is gone, and goes on when it is back', async () => {
  await page.route('**/local/people', (route) => route.abort())
  await page.goto(product)
  await page.getByText('没连上网').waitFor()
  await page.unroute('**/local/people')
  await page.getByRole('button', { name: '再试一次' }).click()
  await page.getByLabel('找人').waitFor()
})
