import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Queries } from '../../platform/Queries'
import { session } from '../../platform/session'
import { dealerId, storeId } from '../../platform/testing/orders'
import { ok, refused } from '../../platform/testing/people'
import { page, serverThat, signedIn } from '../../platform/testing/server'
import { newDevice, openedWith } from '../../platform/testing/taro'
import { FinancePage } from './FinancePage'

const id = (prefix: string, n = 1) => `${prefix}_${String(n).padStart(26, '0')}`
const at = '2026-11-20T02:00:00.000Z'
const lu = { staffId: id('stf', 9), name: '鲁惠民', partyId: storeId }
const between = { sellerId: dealerId, sellerName: '宏远商贸', buyerId: storeId, buyerName: '惠民便利店' }
const voucher = {
  ...between,
  voucherId: id('vou'),
  amount: 500_000,
  fileId: id('fil'),
  paidOn: '2026-11-20',
  status: 'submitted',
  at,
  by: lu,
}
const adjustment = (staffId: string) => ({
  ...{ adjustmentId: id('adj'), sellerId: dealerId, buyerId: storeId, buyerName: '惠民便利店', amount: -15_400, reason: '少收 4 箱' },
  ...{ status: 'requested', requestedAt: at, requestedBy: { staffId, name: '陈宏远' } },
})
const quiet = { 'GET /payment-vouchers': () => page([]), 'GET /ledger-adjustments': () => page([]) }
const show = () => render(<FinancePage />, { wrapper: Queries })

beforeEach(() => {
  session.end()
  newDevice()
  signedIn('dealer', 'owner')
})
afterEach(cleanup)

it('books what really came of a slip', async () => {
  const said: unknown[] = []
  serverThat({
    ...quiet,
    'GET /payment-vouchers': () => page([voucher]),
    [`POST /payment-vouchers/${voucher.voucherId}/decision`]: ({ data }) => {
      said.push(data)
      return ok({ ...voucher, status: 'accepted' })
    },
  })
  show()
  fireEvent.click(await screen.findByRole('button', { name: /惠民便利店/ }))
  const came = await screen.findByRole('textbox', { name: '实际到账' })
  fireEvent.change(came, { target: { value: '4900' } })
  expect(screen.getByText('和凭证差 −¥100.00，按实际到账入账')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '收到 ¥4,900.00' }))
  await waitFor(() => expect(said).toEqual([{ accept: true, amount: 490_000 }]))
})

it('sends a slip back with a reason alone', async () => {
  const said: unknown[] = []
  serverThat({
    ...quiet,
    'GET /payment-vouchers': () => page([voucher]),
    [`POST /payment-vouchers/${voucher.voucherId}/decision`]: ({ data }) => {
      said.push(data)
      return refused(409, 'voucher.decided', '这张凭证已经处理过，请看处理结果')
    },
  })
  show()
  fireEvent.click(await screen.findByRole('button', { name: /惠民便利店/ }))
  fireEvent.click(await screen.findByRole('button', { name: '退回' }))
  expect(screen.getByRole('button', { name: '先写原因' })).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '图看不清' }))
  fireEvent.click(screen.getByRole('button', { name: '退回' }))
  expect(await screen.findByText('这张凭证已经处理过，请看处理结果')).toBeTruthy()
  expect(said).toEqual([{ accept: false, reason: '图看不清' }])
})

it.each([
  ['nobody’s own request', () => session.current()!.staff.staffId, null],
  ['a colleague’s', () => id('stf', 5), true],
])('lets decide %s', async (_, by, offered) => {
  openedWith({ tab: 'adjustments', open: id('adj') })
  serverThat({ ...quiet, 'GET /ledger-adjustments': () => page([adjustment(by())]) })
  show()
  expect(await screen.findByText('惠民便利店少欠 ¥154.00')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '同意，记账' }) !== null).toBe(offered === true)
})

it('has no tab for what a role may not read', async () => {
  signedIn('hq', 'creditController')
  serverThat(quiet)
  show()
  await screen.findByText('没有等您核的凭证')
  expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual(['凭证', '收款', '欠款'])
})
