import { expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import type { Page } from 'playwright-core'
import decodeQR from 'qr/decode.js'
import { pages } from '../src/platform/pages'
import { device, screen, desk as wide, withBrowser } from './screen'
import { ask, product, somebody } from './somebody'

withBrowser()

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
  const [{ session: dealer }, { session: other }, { session: hq }] = [
    await somebody('demo-keqiao-owner'),
    await somebody('demo-zj-owner'),
    await somebody('demo-hq-admin'),
  ]
  const shop = await screen(pages.dealerSign, dealer)
  const uri = await scanned(shop)
  expect(new URL(uri).pathname).toBe(`/d/${dealer.party.partyId}`)

  const visitor = await (await device()).newPage()
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
  const desk = await screen(pages.rebindings, hq, wide)
  await desk.getByText(who).first().click()
  await desk.getByText(`同意后，他就是${dealer.party.name}的客户`, { exact: false }).waitFor()
  await desk.getByRole('button', { name: '同意', exact: true }).click()
  await desk.getByText(`${who}换到${dealer.party.name}了`).waitFor()

  await shop.getByText('我的客户').first().click()
  await shop.getByText(who).filter({ visible: true }).waitFor()
})
