import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { aCredit, dealerId, hqId } from '../../src/platform/testing/orders'
import { aSession, ok, refused } from '../../src/platform/testing/people'
import { type Backend, requestsTo } from './backend'
import { startMiniProgram, until } from './harness'

const pay = 'payments/pages/pay/index'
const statement = 'statements/pages/one/index'
const account = { ...aCredit, sellerId: hqId, buyerId: dealerId, onAccount: 0, overdue: { amount: 0 }, open: [] }
const id = (prefix: string, n: number) => `${prefix}_${String(n).padStart(26, '0')}`
const between = { sellerId: hqId, sellerName: '岭澜食品', buyerId: dealerId, buyerName: '宏远商贸' }
const line = (n: number, kind: string, amount: number) => ({
  ...{ lineId: id('led', n), entryId: id('led', n), kind, amount, balance: amount, documentId: id('shp', n) },
  ...{ reference: `DH10${n}-0207`, at: `2026-10-${n}T02:00:00.000Z` },
})
const month = {
  ...{
    ...between,
    period: '2026-10',
    status: 'issued',
    opening: 0,
    closing: 1_200_000,
    lineCount: 2,
    issuedAt: '2026-10-31T16:10:00.000Z',
  },
  ...{ lines: [line(12, 'shipment', 900_000), line(18, 'shipment', 300_000)], totals: [], disputes: [] },
}
const opened = { timeStamp: '1', nonceStr: 'nonce', package: 'prepay_id=wx1', signType: 'RSA', paySign: 'signed' }

let signed = false
const backend = jest.fn<Backend>(({ method, path, data }) => {
  switch (`${method} ${path.split('?')[0]}`) {
    case 'GET /account':
      return ok({ ...account, nextDue: { amount: 460_000, on: '2027-11-30' } })
    case 'POST /wechat-payments':
      return ok({ ...opened, paymentId: data.paymentId })
    case 'GET /statements/2026-10':
      return ok(
        signed
          ? { ...month, status: 'confirmed', confirmed: { at: '2026-11-21T02:00:00.000Z', by: { ...aSession().staff, partyId: dealerId } } }
          : month,
      )
    case 'POST /statements/2026-10/confirmation':
      signed = true
      return ok(month)
    case 'GET /payments':
      return ok({ items: [] })
    default:
      if (/^\/payments\/pay_/.test(path))
        return ok({
          ...{ ...between, paymentId: path.split('/')[2], amount: 460_000, method: 'wechatPay', receivedOn: '2026-11-21', open: 0 },
          ...{ at: '2026-11-21T02:00:00.000Z', allocations: [], refunds: [] },
        })
      return refused(404, 'route.unknown')
  }
})

function start() {
  const asked: object[] = []
  const phone = startMiniProgram({
    ...requestsTo(backend),
    login: ({ success }) => success?.({ code: 'of-wechat' }),
    requestPayment: ({ success, complete, fail: _, ...options }) => {
      asked.push(options)
      success?.({ errMsg: 'requestPayment:ok' })
      complete?.({})
    },
  })
  phone.storage.set('session', aSession())
  return { ...phone, asked }
}

beforeEach(() => {
  jest.resetModules()
  backend.mockClear()
  signed = false
})
afterEach(() => document.body.replaceChildren())

it('pays in WeChat with what the server signed, and goes to what was paid', async () => {
  const phone = start()
  const page = phone.open(pay)
  await page.shows('付多少', '银行转账', '先拍转账凭证')
  await page.tap('微信支付')
  await page.tap('微信支付 ¥4,600.00')
  await until(
    () => phone.ways().some((url) => url.startsWith('/payments/pages/mine/index')),
    () => 'the payments',
  )
  expect(phone.asked).toEqual([opened])
  expect(backend.mock.calls.find(([{ path }]) => path === '/wechat-payments')?.[0].data).toMatchObject({
    amount: 460_000,
    code: 'of-wechat',
  })
})

it('checks a month line by line and confirms what was seen', async () => {
  const page = start().open(statement, { period: '2026-10' })
  await page.shows('10 月对账单', '月初欠款', '10-18 进货 DH1018-0207', '核了 0 / 2 笔', '核完再确认')
  page.press('line__answer')
  await page.shows('核了 1 / 2 笔')
  await page.tap('剩下 1 笔都对')
  await page.tap('确认欠 ¥12,000.00')
  await page.tap('对，确认')
  await page.shows('陈宏远', '确认过')
  expect(backend.mock.calls.find(([{ path }]) => path.endsWith('/confirmation'))?.[0].data).toEqual({ sellerId: hqId, closing: 1_200_000 })
})
