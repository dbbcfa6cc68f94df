import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { pages } from '../../../platform/pages'
import { place } from '../../../platform/place'
import { Queries } from '../../../platform/Queries'
import { session } from '../../../platform/session'
import { aSummary, noCounts } from '../../../platform/testing/orders'
import { ok, refused } from '../../../platform/testing/people'
import { page, serverThat, signedIn } from '../../../platform/testing/server'
import { navigateTo, newDevice, request, switchTab } from '../../../platform/testing/taro'
import OrdersPage from './index'

const show = () => render(<OrdersPage />, { wrapper: Queries })
const counts = () => ok({ ...noCounts, submitted: 2 })

beforeEach(() => {
  session.end()
  newDevice()
})
afterEach(cleanup)

it('lists what one bought: from whom, what, how much, where it stands', async () => {
  signedIn('store', 'owner')
  serverThat({ 'GET /orders': () => page([aSummary(1), aSummary(2, { status: 'shipped' })]), 'GET /orders/counts': counts })
  show()
  expect(await screen.findAllByText('宏远商贸')).toHaveLength(2)
  expect(screen.getAllByText('山泉苏打水、白桃气泡水 等 3 种')).toHaveLength(2)
  expect(screen.getByRole('tab', { name: '待审核 2' })).toBeTruthy()
  expect(screen.getByText('共 2 单')).toBeTruthy()
  fireEvent.click(screen.getAllByRole('button', { name: /宏远商贸/ })[0]!)
  expect(navigateTo).toHaveBeenCalledWith({ url: `${pages.order}?orderId=${aSummary(1).orderId}` })
})

it('asks for a state, for words, and for the other side where there is one', async () => {
  signedIn('dealer', 'owner')
  const asked = serverThat({ 'GET /orders': () => page([aSummary()]), 'GET /orders/counts': counts })
  show()
  fireEvent.click(await screen.findByRole('tab', { name: '我卖的' }))
  expect(await screen.findByText('惠民便利店')).toBeTruthy()
  fireEvent.click(screen.getByRole('tab', { name: /待审核/ }))
  await waitFor(() => expect(asked).toContain('GET /orders?as=seller&status=submitted'))
  fireEvent.change(screen.getByLabelText('单号或客户名'), { target: { value: '惠民' } })
  await waitFor(() => expect(asked.at(-1)).toBe('GET /orders?as=seller&status=submitted&search=%E6%83%A0%E6%B0%91'))
})

it('keeps the place when it is opened again', async () => {
  signedIn('store', 'owner')
  const asked = serverThat({ 'GET /orders': () => page([]), 'GET /orders/counts': counts })
  place(pages.orders, { status: 'shipped' })
  show()
  expect(await screen.findByText('没有待收货的订单')).toBeTruthy()
  expect(asked).toContain('GET /orders?as=buyer&status=shipped')
  fireEvent.click(screen.getByRole('button', { name: '看全部订单' }))
  await waitFor(() => expect(asked).toContain('GET /orders?as=buyer'))
  expect(await screen.findByText('您还没下过单')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '去商城挑' }))
  expect(switchTab).toHaveBeenCalledWith({ url: pages.mall })
})

it('reads on, also past a page that came back empty', async () => {
  signedIn('store', 'owner')
  const answers: Record<string, unknown> = { '': page([aSummary(1)], 'aa'), aa: page([], 'bb'), bb: page([aSummary(1), aSummary(2)]) }
  serverThat({ 'GET /orders': ({ query }) => answers[query.get('after') ?? ''], 'GET /orders/counts': counts })
  show()
  fireEvent.click(await screen.findByRole('button', { name: '再看一些' }))
  fireEvent.click(await screen.findByRole('button', { name: '再看一些' }))
  expect(await screen.findByText('共 2 单')).toBeTruthy()
})

it('keeps what is there when the next page fails, and goes on from there', async () => {
  signedIn('store', 'owner')
  let broken = true
  serverThat({
    'GET /orders': ({ query }) =>
      !query.get('after') ? page([aSummary(1)], 'aa') : broken ? refused(503, 'service.busy', '现在人太多') : page([aSummary(2)]),
    'GET /orders/counts': counts,
  })
  show()
  fireEvent.click(await screen.findByRole('button', { name: '再看一些' }))
  expect(await screen.findByText('现在人太多')).toBeTruthy()
  expect(screen.getByText(/DH1121-0001/)).toBeTruthy()
  broken = false
  fireEvent.click(screen.getByRole('button', { name: '接着取' }))
  expect(await screen.findByText('共 2 单')).toBeTruthy()
})

it.each([
  ['there is no network', () => Promise.reject({ errMsg: 'request:fail' }), '没连上网'],
  ['the server fails', () => ({ statusCode: 500, data: {}, header: { 'x-request-id': 'E-77' } }), '编号 E-77，报修时念给我们'],
  ['somebody may not look', () => refused(403, 'actor.forbidden', '您没有这项权限'), /您还看不了/],
])('says so when %s', async (_, answer, words) => {
  signedIn('store', 'owner')
  request.mockImplementation(async () => answer())
  show()
  expect(await screen.findByText(words)).toBeTruthy()
})
