import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { cart } from '../../../platform/cart'
import { pages } from '../../../platform/pages'
import { Queries } from '../../../platform/Queries'
import { session } from '../../../platform/session'
import { aCredit, anOrder, aSummary, noCounts } from '../../../platform/testing/orders'
import { ok, refused } from '../../../platform/testing/people'
import { page, serverThat, signedIn } from '../../../platform/testing/server'
import { navigateTo, newDevice, switchTab } from '../../../platform/testing/taro'
import HomePage from './index'

const show = () => render(<HomePage />, { wrapper: Queries })
const last = aSummary(7, { sellerName: '岭澜食品', status: 'settled' })
const weeks = () => ok({ weeks: [{ from: '2026-11-16', total: 54_320, orders: 1, pieces: 336 }] })
const common = {
  'GET /credit': () => ok(aCredit),
  'GET /orders': ({ query }: { query: URLSearchParams }) => page(query.get('as') === 'buyer' ? [last] : [aSummary(1), aSummary(2)]),
  'GET /orders/counts': () => ok({ ...noCounts, submitted: 2 }),
  'GET /orders/weeks': weeks,
  [`GET /orders/${last.orderId}`]: () => ok(anOrder(7)),
  'POST /products/lookup': () => ok({ items: [], unknown: [] }),
}

beforeEach(() => {
  session.end()
  newDevice()
})
afterEach(cleanup)

it('tells a dealer what may still be ordered, and what waits', async () => {
  signedIn('dealer', 'owner')
  serverThat(common)
  show()
  expect(await screen.findByText('2 张订单等您审')).toBeTruthy()
  expect(await screen.findByRole('img', { name: /还能下单 ¥13,856.80/ })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /去审/ }))
  expect(switchTab).toHaveBeenCalledWith({ url: pages.desk })
})

it('orders the last goods again by one tap', async () => {
  signedIn('store', 'owner')
  serverThat(common)
  show()
  const button = await screen.findByRole('button', { name: '整单再来 · 14 箱' })
  await waitFor(() => expect(button.getAttribute('aria-busy')).toBeNull())
  fireEvent.click(button)
  expect(navigateTo).toHaveBeenCalledWith({ url: pages.cart })
  expect(cart.state().lines).toHaveLength(3)
})

it('leads a store with nothing yet to its first order', async () => {
  signedIn('store', 'owner')
  serverThat({ ...common, 'GET /orders': () => page([]), 'GET /orders/weeks': () => ok({ weeks: [] }) })
  show()
  fireEvent.click(await screen.findByRole('button', { name: '去商城挑' }))
  expect(switchTab).toHaveBeenCalledWith({ url: pages.mall })
  expect(screen.queryByText('照上次再来')).toBeNull()
})

it('asks no storekeeper’s phone for what the storekeeper may not see', async () => {
  signedIn('dealer', 'warehouse')
  const asked = serverThat(common)
  show()
  expect(await screen.findByText('没有等您办的事')).toBeTruthy()
  expect(asked.filter((one) => one.startsWith('GET /credit') || one.includes('status=submitted'))).toEqual([])
  expect(screen.queryByRole('button', { name: '去商城挑' })).toBeNull()
})

it('never shows a nought for a credit that did not come', async () => {
  signedIn('store', 'owner')
  serverThat({ ...common, 'GET /credit': () => refused(503, 'service.busy', '现在人太多') })
  show()
  expect(await screen.findByText('额度没取到')).toBeTruthy()
  expect(await screen.findByText('照上次再来')).toBeTruthy()
})

it('says so without a network, and comes back by a tap', async () => {
  signedIn('store', 'owner')
  serverThat(Object.fromEntries(Object.keys(common).map((path) => [path, () => Promise.reject({ errMsg: 'request:fail' })])))
  show()
  expect(await screen.findByText('没连上网')).toBeTruthy()
  serverThat(common)
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByText('照上次再来')).toBeTruthy()
})

it('tells the order desk what waits, the own work first', async () => {
  signedIn('hq', 'orderDesk')
  serverThat({ ...common, 'GET /orders/counts': () => ok({ ...noCounts, submitted: 12, held: 2, approved: 5 }) })
  show()
  expect(await screen.findByText('12 单等审核')).toBeTruthy()
  expect(screen.getByText('其中 2 单超了额度，等信控放行')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /等确认货款/ }))
  expect(switchTab).toHaveBeenCalledWith({ url: pages.desk })
})

it('tells who decides of diversion and reports how many wait, after the orders', async () => {
  signedIn('hq', 'channelManager')
  const dealerId = 'pty_01J00000000000000000000002'
  const open = {
    ...{
      caseId: `2026-11.${dealerId}`,
      dealerId,
      dealerName: '宏远商贸',
      division: '330600',
      window: '2026-11',
      status: 'open',
      severity: 'high',
    },
    ...{ rules: ['burst'], places: [], outside: 9, seen: 12, openedAt: '2026-11-20T04:00:00.000Z', updatedAt: '2026-11-20T04:00:00.000Z' },
  }
  const report = { reportId: 'scn_01J00000000000000000000001', kind: 'forged', status: 'open', at: '2026-11-20T04:00:00.000Z', uri: 'x' }
  const asked = serverThat({
    ...common,
    'GET /diversion-cases': () => page([open, { ...open, dealerName: '顺达副食' }]),
    'GET /code-reports': () => page([{ ...report, code: 'forged', by: { is: 'consumer' } }]),
  })
  show()
  fireEvent.click(await screen.findByRole('button', { name: /2 件窜货案件等您定/ }))
  expect(navigateTo).toHaveBeenCalledWith({ url: pages.diversion })
  fireEvent.click(await screen.findByRole('button', { name: /1 个举报等您核实/ }))
  expect(navigateTo).toHaveBeenCalledWith({ url: `${pages.diversion}?status=reports` })
  expect(asked.findIndex((one) => one.includes('/diversion-cases'))).toBeGreaterThan(asked.findIndex((one) => one.includes('/counts')))
})

it('tells the boss what the day has brought', async () => {
  signedIn('hq', 'boss')
  serverThat(common)
  show()
  expect(await screen.findByText('¥1,086.40', { selector: '.home__answer' })).toBeTruthy()
  expect(screen.getByText('2 单，还有 2 单等审核')).toBeTruthy()
})

it('shows a sales rep the day and the newest orders of the areas', async () => {
  signedIn('hq', 'salesRep')
  const asked = serverThat(common)
  show()
  expect(await screen.findByText('2 单 · ¥1,086.40')).toBeTruthy()
  expect(screen.getAllByText('惠民便利店')).toHaveLength(2)
  expect(asked.filter((one) => one.includes('/orders')).every((one) => one.includes('as=subtree'))).toBe(true)
})

it('puts one of the last goods into the cart, and says so', async () => {
  signedIn('store', 'owner')
  serverThat(common)
  show()
  fireEvent.click(await screen.findByRole('button', { name: '山泉苏打水 10 箱，加入购物车' }))
  expect(cart.state().lines).toEqual([{ skuId: anOrder(7).lines[0]!.skuId, quantity: 240 }])
  expect(await screen.findByText('山泉苏打水 10 箱，在购物车里了')).toBeTruthy()
})

it('shows what came, and says what did not', async () => {
  signedIn('dealer', 'owner')
  serverThat({ ...common, 'GET /orders/counts': () => refused(503, 'service.busy', '现在人太多') })
  show()
  expect(await screen.findByText('客户的订单没取到，下面只有您自己的')).toBeTruthy()
  expect(screen.getByText('照上次再来')).toBeTruthy()
  serverThat(common)
  fireEvent.click(screen.getByRole('button', { name: '再取一次' }))
  expect(await screen.findByText('2 张订单等您审')).toBeTruthy()
})
