import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Queries } from '../../platform/Queries'
import { session } from '../../platform/session'
import { aCredit, anOrder, dealerId, orderIdOf } from '../../platform/testing/orders'
import { ok, refused } from '../../platform/testing/people'
import { serverThat, signedIn } from '../../platform/testing/server'
import { newDevice, openedWith, redirectTo } from '../../platform/testing/taro'
import { PayPage } from './PayPage'

const show = () => render(<PayPage />, { wrapper: Queries })
const account = { ...aCredit, onAccount: 0, overdue: { amount: 0 }, nextDue: { amount: 460_000, on: '2027-01-30' }, open: [] }
const amount = () => screen.getByRole<HTMLInputElement>('textbox', { name: '金额' })
const toWechat = async () => fireEvent.click(await screen.findByRole('tab', { name: '微信支付' }))
const opened = { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=wx1', signType: 'RSA', paySign: 's' }

beforeEach(() => {
  session.end()
  newDevice()
  signedIn('dealer', 'owner')
})
afterEach(cleanup)

it('fills in what is due next, and asks for the slip', async () => {
  serverThat({ 'GET /account': () => ok(account) })
  show()
  await screen.findByText('付多少')
  expect(amount().value).toBe('4600.00')
  expect(screen.getByRole('button', { name: '先拍转账凭证' })).toBeTruthy()
})

it('fills in what an order lacks, paid first or not', async () => {
  openedWith({ orderId: orderIdOf(1) })
  serverThat({
    [`GET /orders/${orderIdOf(1)}`]: () => ok(anOrder(1, { status: 'shipped', shippedAmount: 54_320, paid: 4_320 })),
    'GET /account': ({ query }) => (query.get('sellerId') === dealerId ? ok(account) : refused(404, 'party.unknown')),
  })
  show()
  await screen.findByText('付多少')
  expect(amount().value).toBe('500.00')
})

it('takes what is typed, and says what is no amount', async () => {
  serverThat({ 'GET /account': () => ok(account) })
  show()
  await screen.findByText('付多少')
  fireEvent.change(amount(), { target: { value: '三千' } })
  expect(screen.getByText('金额填数字，最多两位小数')).toBeTruthy()
  expect(screen.getByRole('button', { name: '先填金额' })).toBeTruthy()
})

it('pays in WeChat, and a tap repeated after a lost answer is the same payment', async () => {
  const asked: unknown[] = []
  serverThat({
    'GET /account': () => ok(account),
    'GET /local/people': () => ok([{ code: 'demo-chen', staffId: session.current()?.staff.staffId }]),
    'POST /wechat-payments': ({ data }) => {
      asked.push(data.paymentId)
      return asked.length === 1 ? Promise.reject({ errMsg: 'request:fail' }) : ok({ ...opened, paymentId: data.paymentId })
    },
    'POST /local/wechat-pay/pay': ({ data }) => ok({ transactionId: data.prepayId }),
  })
  show()
  await toWechat()
  fireEvent.click(screen.getByRole('button', { name: '微信支付 ¥4,600.00' }))
  expect(await screen.findByText('没连上网，连上后再点一次')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '微信支付 ¥4,600.00' }))
  await waitFor(() => expect(asked).toHaveLength(2))
  expect(new Set(asked).size).toBe(1)
})

it('says where it cannot be paid in WeChat', async () => {
  serverThat({ 'GET /account': () => ok(account) })
  show()
  await toWechat()
  fireEvent.click(screen.getByRole('button', { name: '微信支付 ¥4,600.00' }))
  expect(await screen.findByText(/这里不是微信/)).toBeTruthy()
  expect(redirectTo).not.toHaveBeenCalled()
})

it('says what the seller has not, and the way that is left', async () => {
  serverThat({
    'GET /account': () => ok(account),
    'GET /local/people': () => ok([{ code: 'demo-chen', staffId: session.current()?.staff.staffId }]),
    'POST /wechat-payments': () => refused(422, 'payment.wechatUnavailable', '这个供货方没有开通微信支付，请用银行转账并上传凭证'),
  })
  show()
  await toWechat()
  fireEvent.click(screen.getByRole('button', { name: '微信支付 ¥4,600.00' }))
  expect(await screen.findByText(/请用银行转账/)).toBeTruthy()
})
