import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { newId } from '@shared/kernel/id'
import { startWechat, type Wechat } from '../../local/wechat/startWechat'
import { type RunningPay, startWechatPay } from '../../local/wechatPay/startWechatPay'
import { prepay, refund } from './client'
import { masked, type ShippingInfo, shippingState, uploadShippingInfo } from './shippingInfo'

let pay: RunningPay
let wechat: Wechat
const openid = 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o'

beforeAll(async () => {
  const [appid, secret] = [String(process.env.WECHAT_APPID), String(process.env.WECHAT_SECRET)]
  pay = await startWechatPay({ appid, notifyUrl: 'https://example.com/wechat-pay/notifications' })
  wechat = await startWechat({ appid, secret, payments: pay.paidOrder })
  Object.assign(process.env, pay.env, { WECHAT_BASE_URL: wechat.url })
})
afterAll(async () => {
  await pay.close()
  await wechat.stop()
})

async function aPayment() {
  const outTradeNo = newId('evt').replace('evt_', 'pay-')
  await prepay({ outTradeNo, amount: 100_00, description: '货款 DH1121-0641', openid })
  return { outTradeNo, transactionId: (await pay.pay({ outTradeNo }, 'lost'))!.transactionId }
}
const parcel = { goods: '山泉水 24 瓶 × 3 箱', carrier: 'zhongtong', trackingNo: '75312345678901' } as const
const shipped = (payment: ShippingInfo['payment'], over: Partial<ShippingInfo> = {}) =>
  uploadShippingInfo({ payment, openid, by: 'express', parcels: [parcel], at: '2026-11-21T08:00:00.000Z', ...over })

describe('what was shipped for a payment', () => {
  it('is told by either number, and then WeChat knows it', async () => {
    const { outTradeNo, transactionId } = await aPayment()
    const before = { transactionId, outTradeNo, paid: 100_00, state: 'unshipped', inComplaint: false, parcels: 0, complete: false }
    expect(await shippingState({ outTradeNo })).toEqual(before)
    expect(await shipped({ outTradeNo })).toEqual({ outcome: 'uploaded' })
    expect(await shippingState({ transactionId })).toEqual({ ...before, state: 'shipped', parcels: 1, complete: true })
  })

  it('told again is already known', async () => {
    const payment = await aPayment()
    await shipped(payment)
    expect(await shipped({ transactionId: payment.transactionId })).toEqual({ outcome: 'already' })
  })

  it('may go out in parts over several days, each time with all parcels so far', async () => {
    const payment = await aPayment()
    const second = { ...parcel, trackingNo: '75312345678902' }
    expect(await shipped(payment, { inParts: { complete: false } })).toEqual({ outcome: 'uploaded' })
    expect(await shippingState(payment)).toMatchObject({ state: 'unshipped', parcels: 1, complete: false })
    const later = { parcels: [parcel, second], inParts: { complete: true }, at: '2026-11-22T08:00:00.000Z' }
    expect(await shipped(payment, later)).toEqual({ outcome: 'uploaded' })
    expect(await shippingState(payment)).toMatchObject({ state: 'shipped', parcels: 2, complete: true })
  })

  it('may be corrected once', async () => {
    const payment = await aPayment()
    const corrected = (day: number) =>
      shipped(payment, { parcels: [{ ...parcel, trackingNo: `7531234567890${day}` }], at: `2026-11-2${day}T08:00:00.000Z` })
    await shipped(payment)
    expect(await corrected(2)).toEqual({ outcome: 'uploaded' })
    expect(await corrected(3)).toEqual({ outcome: 'refused', errcode: 10060003 })
  })

  it('may need no carrier', async () => {
    for (const by of ['sameCity', 'virtual', 'pickup'] as const)
      expect(await shipped(await aPayment(), { by, parcels: [{ goods: '山泉水' }] })).toEqual({ outcome: 'uploaded' })
  })

  it('by 顺丰 names a phone, of which WeChat sees four digits', async () => {
    const payment = await aPayment()
    const sf = { ...parcel, carrier: 'shunfeng' } as const
    expect(await shipped(payment, { parcels: [sf] })).toEqual({ outcome: 'refused', errcode: 10060014 })
    expect(await shipped(payment, { parcels: [{ ...sf, receiverPhone: '13812341234' }] })).toEqual({ outcome: 'uploaded' })
  })

  it('cuts a description that is too long', async () => {
    expect(await shipped(await aPayment(), { parcels: [{ ...parcel, goods: '水'.repeat(200) }] })).toEqual({ outcome: 'uploaded' })
  })

  it.each([
    ['an unknown payment', { payment: { transactionId: '420000' } }, 10060001],
    ['another payer', { openid: 'oOTHER' }, 10060031],
    ['no number of the parcel', { parcels: [{ goods: '水', carrier: 'ems' }] }, 268485226],
    ['no carrier', { parcels: [{ goods: '水', trackingNo: 'E1' }] }, 268485227],
    ['no description', { parcels: [{ ...parcel, goods: '' }] }, 10060008],
    ['two parcels at once', { parcels: [parcel, parcel] }, 268485228],
    ['sixteen parcels', { parcels: Array(16).fill(parcel), inParts: { complete: true } }, 10060024],
    ['parts that no carrier brings', { by: 'sameCity', inParts: { complete: true } }, 10060006],
  ] as [string, Partial<ShippingInfo>, number][])('with %s is refused with its number', async (_case, over, errcode) => {
    expect(await shipped(await aPayment(), over)).toEqual({ outcome: 'refused', errcode })
  })

  it('is refused when the money went back', async () => {
    const payment = await aPayment()
    await refund({ outRefundNo: `R${payment.outTradeNo}`, outTradeNo: payment.outTradeNo, amount: 100_00, total: 100_00 })
    expect(await shipped(payment)).toEqual({ outcome: 'refused', errcode: 10060004 })
    expect((await shippingState(payment))?.state).toBe('refunded')
  })
})

it('an unknown payment has no state', async () => {
  expect(await shippingState({ outTradeNo: 'nobody-paid' })).toBeUndefined()
})

it('a token that no longer serves is replaced', async () => {
  const payment = await aPayment()
  await shippingState(payment)
  wechat.revokeTokens()
  expect(await shipped(payment)).toEqual({ outcome: 'uploaded' })
})

it('when WeChat is away, trying later helps', async () => {
  const payment = await aPayment()
  process.env.WECHAT_BASE_URL = 'http://127.0.0.1:9'
  await expect(shipped(payment)).rejects.toMatchObject({ code: 'wechat.unavailable' })
  process.env.WECHAT_BASE_URL = wechat.url
})

it.each([
  ['13812341234', '138****1234'],
  ['+86 13812341234', '138****1234'],
  ['0755-12341234', '0755-****1234'],
  ['138 1234 1234', '138****1234'],
  ['02112341234', '****1234'],
  ['12341234', '****1234'],
])('%s is masked as %s', (phone, hidden) => expect(masked(phone)).toBe(hidden))
