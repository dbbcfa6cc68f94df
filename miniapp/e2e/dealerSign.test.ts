import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Session } from '@shared/identity/model'
import { newId } from '@shared/kernel/id'
import type { Browser, Page } from 'playwright-core'
import decodeQR from 'qr/decode.js'
import { pages } from '../src/platform/pages'
import { openBrowser } from './browser'

const product = String(process.env.BASE_URL).replace(/\/$/, '')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

// biome-ignore lint/suspicious/noExplicitAny: whatever the API answers.
async function ask(method: string, where: string, body?: object, token?: string): Promise<any> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const answer = await fetch(product + where, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  if (!answer.ok) throw new Error(`${method} ${where}: ${await answer.text()}`)
  return answer.json()
}
const signIn = (code: string): Promise<Session> => ask('POST', '/sessions', { code })

async function opened(path: string, session: Session | undefined, width = 390): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 844 } })
  if (session) await context.addInitScript((kept) => localStorage.setItem('session', JSON.stringify({ data: kept })), session)
  const page = await context.newPage()
  await page.goto(`${product}/#${path}`)
  return page
}

/** What a scanner reads from the sign as it is drawn. */
async function scanned(page: Page): Promise<string> {
  const sign = page.locator('.dealer-sign__code')
  await sign.waitFor()
  const points = await sign.evaluate(async (element) => {
    const image = new Image()
    image.src = (element instanceof HTMLImageElement ? element : (element.querySelector('img') as HTMLImageElement)).src
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 300 })
    const paper = canvas.getContext('2d')!
    paper.drawImage(image, 0, 0, 300, 300)
    return [...paper.getImageData(0, 0, 300, 300).data]
  })
  return decodeQR({ width: 300, height: 300, data: Uint8ClampedArray.from(points) })
}

it("a dealer shows its sign; its page tells whose it is and leads on; HQ decides on who is another's already", async () => {
  const [dealer, other, hq] = [await signIn('demo-keqiao-owner'), await signIn('demo-zj-owner'), await signIn('demo-hq-admin')]
  const shop = await opened(pages.dealerSign, dealer)
  const uri = await scanned(shop)
  expect(new URL(uri).pathname).toBe(`/d/${dealer.party.partyId}`)

  const visitor = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await visitor.goto(product + new URL(uri).pathname)
  await visitor.getByRole('heading', { name: dealer.party.name }).waitFor()
  await visitor.getByRole('link', { name: '不用微信，在这里办' }).click()
  await visitor.waitForURL(({ hash }) => hash.startsWith(`#${pages.joinDealer}?dealer=${dealer.party.partyId}`))

  const { code } = await ask('POST', '/local/wx-codes', { openid: `e2e-${newId('scn')}` })
  const consumer = await ask('POST', '/consumer-sessions', { code })
  const join = (dealerId: string) => ask('POST', '/dealer-bindings', { scanId: newId('scn'), dealerId }, consumer.token)
  expect((await join(other.party.partyId)).status).toBe('bound')
  expect((await join(dealer.party.partyId)).status).toBe('requested')

  const who = `消费者 ${consumer.consumerId.slice(-4)}`
  const desk = await opened(pages.rebindings, hq, 1440)
  await desk.getByText(who).first().click()
  await desk.getByText(`同意后，他就是${dealer.party.name}的客户`, { exact: false }).waitFor()
  await desk.getByRole('button', { name: '同意', exact: true }).click()
  await desk.getByText(`${who}换到${dealer.party.name}了`).waitFor()

  await shop.getByText('我的客户').first().click()
  await shop.getByText(who).filter({ visible: true }).waitFor()
  await Promise.all([shop, visitor, desk].map((page) => page.context().close()))
})
