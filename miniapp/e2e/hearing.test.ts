import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { DiversionCase } from '@shared/diversion/model'
import type { CodeReport } from '@shared/diversion/reports'
import type { Session } from '@shared/identity/model'
import { newId } from '@shared/kernel/id'
import type { Browser, Page } from 'playwright-core'
import type * as z from 'zod/mini'
import { small, violationsOfBoth } from './axe'
import { openBrowser } from './browser'

const product = String(process.env.BASE_URL).replace(/\/$/, '')
/** The least that is a PNG by its first bytes. */
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
let browser: Browser
let hq: Person, dealer: Person, rep: Person
let caseId: string
let desk: Page, phone: Page

async function somebody(code: string) {
  const ask = async (method: string, where: string, body?: object, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    const answer = await fetch(product + where, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    if (!answer.ok) throw new Error(`${method} ${where}: ${await answer.text()}`)
    return answer.json()
  }
  const session = (await ask('POST', '/sessions', { code })) as Session
  return { session, as: (method: string, where: string, body?: object) => ask(method, where, body, session.token) }
}
type Person = Awaited<ReturnType<typeof somebody>>

/** A case of the dealer's, by a report that HQ found true. */
async function opened(): Promise<string> {
  const { items } = (await dealer.as('GET', '/holdings')) as { items: { kind: string; uri: string }[] }
  const { uri } = items.find(({ kind }) => kind === 'case')!
  const { contents } = (await hq.as('GET', `/codes/history?uri=${encodeURIComponent(uri)}`)) as { contents: { firstUri: string } }
  const store = await somebody('demo-keqiao-1-owner')
  const report = { scanId: newId('scn'), uri: contents.firstUri, kind: 'diverted', note: '夜里送来的', place: { divisionCode: '330600' } }
  await store.as('POST', '/code-reports', report)
  const reports = (await hq.as('GET', '/code-reports?status=open')) as { items: z.infer<typeof CodeReport>[] }
  const told = reports.items.find(({ reportId }) => reportId === report.scanId)!
  await hq.as('POST', `/code-reports/${told.reportId}/decision`, { outcome: 'upheld', reason: '去店里看过' })
  return told.caseId!
}

beforeAll(async () => {
  ;[hq, dealer, rep] = (await Promise.all(['demo-hq-admin', 'demo-js-owner', 'demo-hq-rep-shaoxing'].map(somebody))) as [
    Person,
    Person,
    Person,
  ]
  caseId = await opened()
  browser = await openBrowser()
})
afterAll(() => browser?.close())

async function open(person: Person, where: string, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, isMobile: width < 900, hasTouch: width < 900 })
  await context.addInitScript((kept) => {
    if (!localStorage.getItem('session')) localStorage.setItem('session', JSON.stringify({ data: kept }))
  }, person.session)
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(`${product}/#${where}`)
  return page
}
const onDesk = () => open(hq, `/diversion/pages/desk/index?open=${caseId}`, 1440)
const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).filter({ visible: true }).first().click()
const text = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first()
const cut = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

/** Nothing is cut off, axe finds nothing by day and night, and a finger everything. */
async function isSound(page: Page, { phone = false } = {}) {
  expect([await cut(page), await violationsOfBoth(page), phone ? await small(page) : []]).toEqual([false, [], []])
  await page.emulateMedia({ colorScheme: 'light' })
}

it('HQ asks a dealer, with what a reporter told beside it', async () => {
  desk = await onDesk()
  await text(desk, '还没问过经销商').waitFor()
  await text(desk, '「夜里送来的」').waitFor()
  await tap(desk, '听他怎么说')
  await desk.getByLabel('想问他什么，可以不写').fill('那箱货卖给了谁')
  await tap(desk, '请他说')
  await text(desk, /问的，经销商还没说/).waitFor()
  await isSound(desk)
})

it('the dealer finds the question on its home, and answers with a photo; of who told it reads nothing', async () => {
  phone = await open(dealer, '/home/pages/home/index', 390)
  await tap(phone, /去说：总部问您窜货的事/)
  await text(phone, '总部问：那箱货卖给了谁').waitFor()
  expect(await phone.getByText('夜里送来的').count()).toBe(0)
  const chooser = phone.waitForEvent('filechooser')
  await tap(phone, /添加照片/)
  await (await chooser).setFiles({ name: 'paper.png', mimeType: 'image/png', buffer: png })
  await phone.getByLabel('您怎么说').fill('卖给了路过的老客户，有单子')
  await isSound(phone, { phone: true })
  await tap(phone, '说给总部')
  await text(phone, '您说过了，等总部定').waitFor()
  const narrow = await open(dealer, `/diversion/pages/one/index?caseId=${caseId}`, 360)
  await text(narrow, '「卖给了路过的老客户，有单子」').waitFor()
  expect(await cut(narrow)).toBe(false)
})

it('HQ reads it with its photo and sends a rep, who finds the case in the list and tells what was there', async () => {
  await desk.reload()
  await text(desk, '「卖给了路过的老客户，有单子」').waitFor()
  await desk.getByRole('group', { name: /拍的$/ }).getByRole('button').first().waitFor()
  await desk.getByRole('radio', { name: '还不够，派人去看' }).click()
  await desk.getByLabel('派谁去').selectOption(rep.session.staff.staffId)
  await desk.getByLabel('看什么，可以不写').fill('看他的仓库')
  await tap(desk, '派他去看')
  await text(desk, /派了李强去看：看他的仓库/).waitFor()

  const reps = await open(rep, '/diversion/pages/desk/index', 390)
  await reps.getByRole('button', { name: /江苏润通达商贸[\s\S]*派您去看/ }).click()
  await text(reps, '看他的仓库').waitFor()
  await reps.getByLabel('看到了什么').fill('仓库里没有这批货')
  await isSound(reps, { phone: true })
  await tap(reps, '说给总部')
  await text(reps, '「仓库里没有这批货」').waitFor()
})

it('HQ decides upon all of it, and the dealer reads what and until when it may speak, but not what the rep told', async () => {
  await desk.reload()
  await text(desk, '「仓库里没有这批货」').waitFor()
  await desk.getByRole('radio', { name: '是窜货，查实' }).click()
  await desk.getByLabel(/^理由/).fill('单子对不上')
  await tap(desk, /^是窜货，查实/)
  await text(desk, /^查实了/).waitFor()
  await desk.goto(`${product}/#/diversion/pages/desk/index?status=verified&open=${caseId}`)
  await desk.reload()
  await desk.getByRole('radio', { name: '处罚' }).click()
  await desk.getByLabel('扣多少').fill('500')
  await desk.getByLabel('还做什么').fill('停返利 1 季')
  await desk.getByLabel(/^理由/).fill('单子对不上')
  await tap(desk, /^处罚/)
  await text(desk, /^罚定了/).waitFor()

  await phone.reload()
  await text(phone, '总部定了：罚 ¥500.00').waitFor()
  await text(phone, /停返利 1 季/).waitFor()
  await text(phone, /^定案后 7 天里还可以说，到/).waitFor()
  expect(await phone.getByText('仓库里没有这批货').count()).toBe(0)
  const { statements } = (await dealer.as('GET', `/diversion-cases/${caseId}`)) as DiversionCase
  expect(statements.map(({ side }) => side)).toEqual(['hq', 'dealer'])
})
