import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { pages } from '../../../platform/pages'
import { Queries } from '../../../platform/Queries'
import { session } from '../../../platform/session'
import { aCredit } from '../../../platform/testing/orders'
import { ok, refused } from '../../../platform/testing/people'
import { page, serverThat, signedIn } from '../../../platform/testing/server'
import { navigateTo, newDevice } from '../../../platform/testing/taro'
import MyAccountPage from './index'

const anAccount = { ...aCredit, onAccount: 0, overdue: { amount: 0 }, open: [] }
const entry = {
  ...{ entryId: `led_${'0'.repeat(26)}`, kind: 'shipment', amount: 460_000, balance: 460_000, documentId: 'shp_1' },
  ...{ reference: 'DH1105-0012', dueOn: '2026-12-05', at: '2026-11-05T02:00:00.000Z' },
}
const server = (account: object, entries: object[] = []) =>
  serverThat({ 'GET /account': () => ok(account), 'GET /ledger': () => page(entries) })
const show = () => render(<MyAccountPage />, { wrapper: Queries })

beforeEach(() => {
  session.end()
  newDevice()
  signedIn('store', 'owner')
})
afterEach(cleanup)

it('says what is left, how it is reckoned, and what was agreed', async () => {
  server(anAccount)
  show()
  expect(await screen.findByRole('img', { name: '还能下单 ¥13,856.80。欠款 ¥4,600.00，占用 ¥1,543.20，额度 ¥2 万' })).toBeTruthy()
  for (const text of ['¥20,000.00', '¥1,543.20，下了单还没发货的', '发货后 30 天内付', '超了额度下不了单'])
    expect(screen.getByText(text)).toBeTruthy()
})

it('says by how much it is over, and what to do', async () => {
  server({ ...anAccount, left: -324_000 })
  show()
  expect(await screen.findByText(/先回款/)).toBeTruthy()
  expect(screen.getByText('超了额度')).toBeTruthy()
})

it('measures nothing where goods are paid first', async () => {
  server({ ...anAccount, limit: 0, reserved: 0, balance: 0, drawn: 0, left: 0, term: { kind: 'prepay' } })
  show()
  expect(await screen.findByText('先款后货，不占额度')).toBeTruthy()
  expect(screen.queryByText('占用')).toBeNull()
})

it('tells whoever may not see it so', async () => {
  serverThat({ 'GET /account': () => refused(403, 'actor.forbidden', '您没有这项权限，请联系管理员开通') })
  show()
  expect(await screen.findByText(/您还看不了/)).toBeTruthy()
})

it('says first what is late, since when, and leads to paying it', async () => {
  const open = [{ entryId: entry.entryId, documentId: 'shp_1', dueOn: '2026-11-01', amount: 460_000, open: 160_000 }]
  server({ ...anAccount, overdue: { amount: 160_000, since: '2026-11-02' }, blockOverdue: true, open })
  show()
  expect(await screen.findByText('逾期')).toBeTruthy()
  expect(screen.getByText(/就该付了，付清才发货/)).toBeTruthy()
  expect(screen.getByText('一共 ¥4,600.00，付了 ¥3,000.00')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '付款' }))
  expect(navigateTo).toHaveBeenCalledWith({ url: pages.pay })
})

it('lists every entry with what was owed after it', async () => {
  server(anAccount, [entry])
  show()
  expect(await screen.findByText('11-05 进货 DH1105-0012')).toBeTruthy()
  expect(screen.getByText('记完欠 ¥4,600.00')).toBeTruthy()
})
