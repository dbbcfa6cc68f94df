import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { pages } from '../../../platform/pages'
import { Queries } from '../../../platform/Queries'
import { session } from '../../../platform/session'
import { aSummary, noCounts } from '../../../platform/testing/orders'
import { ok } from '../../../platform/testing/people'
import { page, serverThat, signedIn } from '../../../platform/testing/server'
import { navigateTo, newDevice } from '../../../platform/testing/taro'
import { PhoneDesk } from '../../components/PhoneDesk'

const show = () => render(<PhoneDesk />, { wrapper: Queries })
const counts = () => ok({ ...noCounts, submitted: 2, held: 1 })
const now = () => new Date(Date.now() - 2 * 3600_000 - 1).toISOString()

beforeEach(() => {
  session.end()
  newDevice()
})
afterEach(cleanup)

it('begins with what waits for a decision, and how long it has waited', async () => {
  signedIn('dealer', 'owner')
  const asked = serverThat({
    'GET /orders': () => page([aSummary(1, { submittedAt: now() }), aSummary(2, { creditHold: true, buyerName: '安昌食杂店' })]),
    'GET /orders/counts': counts,
  })
  show()
  expect(await screen.findByText('等了 2 小时')).toBeTruthy()
  expect(screen.getByText('超额度')).toBeTruthy()
  expect(asked).toContain('GET /orders?as=seller&status=submitted')
  fireEvent.click(screen.getByRole('button', { name: /惠民便利店/ }))
  expect(navigateTo).toHaveBeenCalledWith({ url: `${pages.order}?orderId=${aSummary(1).orderId}&queue=1` })
})

it('shows everything that was sold when asked', async () => {
  signedIn('hq', 'orderDesk')
  const asked = serverThat({ 'GET /orders': () => page([]), 'GET /orders/counts': counts })
  show()
  expect(await screen.findByText('没有待审核的订单')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '看全部订单' }))
  await waitFor(() => expect(asked).toContain('GET /orders?as=seller'))
  expect(await screen.findByText('还没有客户下单')).toBeTruthy()
})

it('asks nothing for a store, which sells to nobody', async () => {
  signedIn('store', 'owner')
  const asked = serverThat({})
  show()
  expect(await screen.findByText(/您还看不了/)).toBeTruthy()
  expect(asked).toEqual([])
})
