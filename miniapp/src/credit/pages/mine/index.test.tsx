import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, render, screen } from '@testing-library/react'
import { Queries } from '../../../platform/Queries'
import { session } from '../../../platform/session'
import { aCredit } from '../../../platform/testing/orders'
import { ok, refused } from '../../../platform/testing/people'
import { serverThat, signedIn } from '../../../platform/testing/server'
import { newDevice } from '../../../platform/testing/taro'
import MyCreditPage from './index'

const show = () => render(<MyCreditPage />, { wrapper: Queries })

beforeEach(() => {
  session.end()
  newDevice()
  signedIn('store', 'owner')
})
afterEach(cleanup)

it('says what is left, how it is reckoned, and what was agreed', async () => {
  serverThat({ 'GET /credit': () => ok(aCredit) })
  show()
  expect(await screen.findByRole('img', { name: '还能下单 ¥13,856.80。欠款 ¥4,600.00，占用 ¥1,543.20，额度 ¥2 万' })).toBeTruthy()
  for (const text of ['¥20,000.00', '¥1,543.20，下了单还没发货的', '发货后 30 天内付', '超了额度下不了单'])
    expect(screen.getByText(text)).toBeTruthy()
})

it('says by how much it is over, and what to do', async () => {
  serverThat({ 'GET /credit': () => ok({ ...aCredit, left: -324_000 }) })
  show()
  expect(await screen.findByText(/先回款/)).toBeTruthy()
  expect(screen.getByText('超了额度')).toBeTruthy()
})

it('measures nothing where goods are paid first', async () => {
  serverThat({ 'GET /credit': () => ok({ ...aCredit, limit: 0, reserved: 0, balance: 0, drawn: 0, left: 0, term: { kind: 'prepay' } }) })
  show()
  expect(await screen.findByText('先款后货，不占额度')).toBeTruthy()
  expect(screen.queryByText('占用')).toBeNull()
})

it('tells whoever may not see it so', async () => {
  serverThat({ 'GET /credit': () => refused(403, 'actor.forbidden', '您没有这项权限，请联系管理员开通') })
  show()
  expect(await screen.findByText('您没有这项权限，请联系管理员开通')).toBeTruthy()
})
