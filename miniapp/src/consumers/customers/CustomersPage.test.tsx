import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Queries } from '../../platform/Queries'
import { session } from '../../platform/session'
import { ok } from '../../platform/testing/people'
import { serverThat, signedIn } from '../../platform/testing/server'
import { newDevice } from '../../platform/testing/taro'
import { CustomersPage } from './CustomersPage'

const dealerId = 'pty_01J00000000000000000000002'
const storeId = 'pty_01J00000000000000000000003'
const dealer = {
  ...{ partyId: dealerId, kind: 'dealer', name: '宏远商贸', division: '330603', lifecycle: 'active', repMayOrder: false, version: 1 },
  steps: { approval: true, funds: true },
}
const customer = {
  ownerId: 'csm_01J0000000000000000000WXYZ',
  kind: 'consumer',
  dealerId,
  since: '2026-11-21T08:00:00.000Z',
  items: 3,
  points: 150,
}
const access = { at: '2026-11-21T08:00:00.000Z', staffId: 'stf_01J00000000000000000000009', name: '周敏', shown: 12 }
let asked: string[] = []
const show = (items: object[]) => {
  asked = []
  serverThat({
    'GET /customers': () => {
      asked.push('customers')
      return ok({ items })
    },
    'GET /parties': () => ok({ items: [dealer, { ...dealer, partyId: storeId, kind: 'store', name: '老街店' }] }),
    [`GET /parties/${dealerId}`]: () => ok(dealer),
    'GET /customers/access': () => {
      asked.push('access')
      return ok({ items: [access] })
    },
  })
  render(<CustomersPage />, { wrapper: Queries })
}

beforeEach(() => {
  session.end()
  newDevice()
})
afterEach(cleanup)

it('shows a dealer its customers, and who at HQ looked', async () => {
  signedIn('dealer', 'owner')
  show([customer])
  expect(await screen.findByText('消费者 WXYZ')).toBeTruthy()
  expect(screen.queryByText(/都会记下来/)).toBeNull()
  fireEvent.click(screen.getByRole('tab', { name: '总部看过' }))
  expect(await screen.findByText('看到 12 位')).toBeTruthy()
})

it('invites a dealer without customers to show its sign; its clerk does not read the log', async () => {
  signedIn('dealer', 'clerk')
  show([])
  expect(await screen.findByText('把客户码给消费者和门店扫一下，他们就在这里')).toBeTruthy()
  expect(screen.queryByRole('tab', { name: '总部看过' })).toBeNull()
})

it('asks nothing in the name of HQ before a dealer is chosen, and tells it that each look is written down', async () => {
  signedIn('hq', 'channelManager')
  show([customer])
  const dealerRow = await screen.findByText('宏远商贸')
  expect(screen.queryByText('老街店')).toBeNull()
  expect(asked).toEqual([])
  fireEvent.click(dealerRow)
  expect(await screen.findByText('消费者 WXYZ')).toBeTruthy()
  expect(screen.getByText(/每看一次都会记下来/)).toBeTruthy()
  expect(asked).toEqual(['customers'])
  fireEvent.click(screen.getByRole('button', { name: '换一家' }))
  expect(await screen.findByText('宏远商贸')).toBeTruthy()
})
