import { expect, it } from '@jest/globals'
import type { PaymentSummary, Voucher } from '@shared/payments/model'
import type { Statement, StatementSummary } from '@shared/statements/model'
import type { Page } from 'playwright-core'
import { beside, button, lead, phone, screen, text, desk as wide, withBrowser } from './screen'
import * as demo from './somebody'
import { until } from './somebody'

withBrowser()
const pages = {
  pay: '/payments/pages/pay/index',
  mine: '/payments/pages/mine/index',
  finance: '/payments/pages/finance/index',
  account: '/credit/pages/mine/index',
  statements: '/statements/pages/mine/index',
  statement: '/statements/pages/one/index',
  statementDesk: '/statements/pages/desk/index',
  settings: '/parties/pages/settings/index',
}

/** Somebody of the demo with a screen in the one hand and the API in the other. */
async function somebody(code: string) {
  const person = await demo.somebody(code)
  return { ...person, screen: (path: string, viewport = phone) => screen(path, person.session, viewport) }
}

async function pickPhoto(page: Page) {
  const buffer = await page.screenshot()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, /^添加转账凭证/).click()])
  await chooser.setFiles({ name: '回单.png', mimeType: 'image/png', buffer })
}

it('a store sends the slip of a transfer, its dealer books what came, the store sees it', async () => {
  const [store, dealer] = [await somebody('demo-keqiao-2-owner'), await somebody('demo-keqiao-owner')]
  const mine = await store.screen(pages.pay)
  await mine.getByRole('textbox', { name: '金额' }).fill('123.45')
  await pickPhoto(mine)
  await button(mine, '转了 ¥123.45，发给对方核').click()
  await text(mine, '等对方核').waitFor()

  const desk = await dealer.screen(pages.finance)
  await button(desk, new RegExp(`${store.session.party.name}.*123\\.45`, 's')).click()
  await desk.getByRole('button', { name: /^查看第 1 张/ }).waitFor()
  await desk.getByRole('textbox', { name: '实际到账' }).fill('123.40')
  await button(desk, '收到 ¥123.40').click()
  await text(desk, /¥123\.40 入账了/).waitFor()

  const [voucher]: Voucher[] = (await store.get('/payment-vouchers?as=buyer')).items
  expect([voucher?.status, voucher?.decided?.amount]).toEqual(['accepted', 12_340])
  await mine.reload()
  await text(mine, '收到了').click()
  await text(mine, '对方收到的是 ¥123.40').waitFor()
})

it('a slip that shows nothing is sent back with the reason, and sent anew from there', async () => {
  const [store, dealer] = [await somebody('demo-keqiao-4-owner'), await somebody('demo-keqiao-owner')]
  const mine = await store.screen(pages.pay)
  await mine.getByRole('textbox', { name: '金额' }).fill('77')
  await pickPhoto(mine)
  await button(mine, '转了 ¥77.00，发给对方核').click()
  await text(mine, '等对方核').waitFor()
  const desk = await dealer.screen(pages.finance, wide)
  await desk.getByRole('row', { name: new RegExp(`${store.session.party.name}.*77\\.00`, 's') }).click()
  await button(desk, '退回').click()
  await desk.getByRole('radio', { name: '图看不清' }).click()
  await button(desk, /^退回/).click()
  await text(desk, `退回给${store.session.party.name}了`).waitFor()
  await mine.reload()
  await text(mine, '退回了').click()
  await text(mine, /图看不清/).waitFor()
  await button(mine, '重新发一张').click()
  await expect(mine.getByRole('textbox', { name: '金额' }).filter({ visible: true }).inputValue()).resolves.toBe('77.00')
})

it('a dealer pays HQ in WeChat, and the money is booked by itself', async () => {
  const dealer = await somebody('demo-zj-owner')
  const page = await dealer.screen(pages.pay)
  await page.getByRole('textbox', { name: '金额' }).fill('888.80')
  await page.getByRole('tab', { name: '微信支付' }).click()
  await button(page, '微信支付 ¥888.80').click()
  await text(page, '888.80').waitFor()
  await page.waitForURL(/payments\/pages\/mine/, { timeout: 30_000 })
  const [last]: PaymentSummary[] = (await dealer.get('/payments?as=buyer')).items
  expect([last?.amount, last?.method]).toEqual([88_880, 'wechatPay'])
})

it('a dealer in the middle has no WeChat Pay, and says what is left', async () => {
  const page = await (await somebody('demo-keqiao-1-owner')).screen(pages.pay)
  await page.getByRole('textbox', { name: '金额' }).fill('10')
  await page.getByRole('tab', { name: '微信支付' }).click()
  await button(page, '微信支付 ¥10.00').click()
  await text(page, /请用银行转账/).waitFor()
})

/** A store of this dealer, and a month between them that nobody has confirmed. */
async function aMonth(sellerId: string) {
  for (const nth of [1, 2, 3, 4]) {
    const store = await somebody(`demo-keqiao-${nth}-owner`)
    const { items }: { items: StatementSummary[] } = await store.get('/statements?as=buyer&status=issued')
    const month = items.find((one) => one.sellerId === sellerId && one.lineCount > 1)
    if (month) return { store, month }
  }
  throw new Error('no month of a store of demo-keqiao waits to be confirmed')
}

it('a month is checked on the phone: one line is wrong, two people mend it, and it is confirmed', async () => {
  const [dealer, clerk] = [await somebody('demo-keqiao-owner'), await somebody('demo-keqiao-clerk')]
  const { store, month } = await aMonth(dealer.session.party.partyId)
  const { period, buyerId } = month
  const mine = await store.screen(`${pages.statement}?period=${period}`)
  await mine
    .getByRole('checkbox', { name: /^不对，.*进货/ })
    .first()
    .click()
  const amount = mine.getByRole('textbox', { name: '我认的金额' })
  const was = Number(await amount.inputValue())
  await amount.fill((was - 12.34).toFixed(2))
  await text(mine, '¥12.34').waitFor()
  await button(mine, '提交').click()
  await text(mine, '1 笔不对，等对方处理').waitFor()

  const desk = await dealer.screen(pages.statementDesk)
  await button(desk, new RegExp(store.session.party.name)).click()
  await button(desk, '按客户的改账').click()
  await button(desk, '让他少欠 ¥12.34').click()
  await text(desk, '申请调账了，等另一位同事复核').waitFor()

  const second = await clerk.screen(`${pages.finance}?tab=adjustments`)
  await button(second, new RegExp(store.session.party.name)).click()
  await button(second, '同意，记账').click()
  await text(second, /^记了账/).waitFor()

  // The dispute ends by the event of the adjustment, a moment later.
  await until(async () => ((await store.get(`/statements/${period}`)) as Statement).status === 'issued', 'the dispute is over')
  await mine.reload()
  await text(mine, '已调整').waitFor()
  await button(mine, /都对$/).click()
  await button(mine, /^确认/).click()
  await button(mine, '对，确认').click()
  await text(mine, new RegExp(`${store.session.staff.name}.*确认过`)).waitFor()
  const signed: Statement = await dealer.get(`/statements/${period}?buyerId=${buyerId}`)
  expect([signed.status, signed.closing, signed.confirmed?.by.name]).toEqual(['confirmed', month.closing, store.session.staff.name])
})

it.each([360, 390, 900, 1440])('fits a screen %s wide', async (width) => {
  const dealer = await somebody('demo-keqiao-owner')
  const period = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 7)
  const page = await dealer.screen(pages.account, { width, height: 844 })
  for (const path of [
    ...Object.values(pages),
    `${pages.finance}?tab=payments`,
    `${pages.finance}?tab=overdue`,
    `${pages.statement}?period=${period}`,
  ]) {
    await lead(page, path)
    expect([path, await beside(page)]).toEqual([path, 0])
  }
})
