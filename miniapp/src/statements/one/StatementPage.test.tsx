import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Queries } from '../../platform/Queries'
import { session } from '../../platform/session'
import { dealerId, storeId } from '../../platform/testing/orders'
import { ok, refused } from '../../platform/testing/people'
import { page, serverThat, signedIn } from '../../platform/testing/server'
import { newDevice, openedWith } from '../../platform/testing/taro'
import { StatementPage } from './StatementPage'

const id = (prefix: string, n = 1) => `${prefix}_${String(n).padStart(26, '0')}`
const line = (n: number, over: object = {}) => ({
  ...{ lineId: id('led', n), entryId: id('led', n), kind: 'shipment', amount: 924_000, balance: 0, documentId: id('shp', n) },
  ...{ reference: `DH10${n}-0207`, at: `2026-10-${n}T02:00:00.000Z`, ...over },
})
const statement = {
  ...{ period: '2026-10', sellerId: dealerId, sellerName: '宏远商贸', buyerId: storeId, buyerName: '惠民便利店', status: 'issued' },
  ...{ opening: 100_000, closing: 1_900_000, lineCount: 3, issuedAt: '2026-10-31T16:10:00.000Z', totals: [], disputes: [] },
  lines: [line(12), line(18), line(22, { kind: 'payment', amount: -48_000, documentId: id('pay'), reference: undefined })],
}
const own = {
  ...{ paymentId: id('pay'), sellerId: dealerId, sellerName: '宏远商贸', buyerId: storeId, buyerName: '惠民便利店', amount: 48_000 },
  ...{ method: 'wechatPay', receivedOn: '2026-10-22', open: 0, at: '2026-10-22T02:00:00.000Z' },
}
const server = (over: object = {}, more: Parameters<typeof serverThat>[0] = {}) =>
  serverThat({ 'GET /statements/2026-10': () => ok({ ...statement, ...over }), 'GET /payments': () => page([own]), ...more })
const noting =
  (said: object[], answer: unknown) =>
  ({ data }: { data: object }) => {
    said.push(data)
    return answer
  }
const show = () => render(<StatementPage />, { wrapper: Queries })
const rowOf = async (title: string) => within((await screen.findByText(title)).closest<HTMLElement>('[role=listitem]')!)

beforeEach(() => {
  session.end()
  newDevice()
  openedWith({ period: '2026-10' })
  signedIn('store', 'owner')
})
afterEach(cleanup)

it('is checked line by line, the rest at once, and then confirmed as it was seen', async () => {
  const said: object[] = []
  server({}, { 'POST /statements/2026-10/confirmation': noting(said, ok({ ...statement, status: 'confirmed' })) })
  show()
  expect(await screen.findByText('对上了')).toBeTruthy()
  expect(screen.getByRole('button', { name: '核完再确认' })).toBeTruthy()
  fireEvent.click(await screen.findByRole('checkbox', { name: '对，10-12 进货 DH1012-0207' }))
  expect(screen.getByText('核了 2 / 3 笔')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '剩下 1 笔都对' }))
  fireEvent.click(screen.getByRole('button', { name: '确认欠 ¥19,000.00' }))
  fireEvent.click(await screen.findByRole('button', { name: '对，确认' }))
  await waitFor(() => expect(said).toEqual([{ sellerId: dealerId, closing: 1_900_000 }]))
})

it('keeps what was ticked when the page is opened again', async () => {
  server()
  show()
  fireEvent.click(await screen.findByRole('checkbox', { name: '对，10-18 进货 DH1018-0207' }))
  await screen.findByText('核了 2 / 3 笔')
  cleanup()
  show()
  expect(await screen.findByText('核了 2 / 3 笔')).toBeTruthy()
})

it('asks what is wrong and what it should be, and sends it with the line’s sign', async () => {
  const said: object[] = []
  server({}, { 'POST /statements/2026-10/disputes': noting(said, refused(409, 'statement.moved', '对账单刚有变动，请再试一次')) })
  show()
  const row = await rowOf('10-18 进货 DH1018-0207')
  fireEvent.click(row.getByRole('checkbox', { name: /^不对/ }))
  expect(row.getByRole('button', { name: '改成您认的金额' })).toBeTruthy()
  fireEvent.change(row.getByRole('textbox', { name: '我认的金额' }), { target: { value: '9086' } })
  expect(row.getByText('¥154.00')).toBeTruthy()
  fireEvent.click(row.getByRole('button', { name: '提交' }))
  expect(await screen.findByText('对账单刚有变动，请再试一次')).toBeTruthy()
  expect(said).toEqual([{ sellerId: dealerId, lineId: id('led', 18), claimedAmount: 908_600, reason: '少收货' }])
})

const dispute = {
  ...{ lineId: id('led', 18), reason: '少收货', claimedAmount: 908_600, status: 'open', amount: 924_000, at: '2026-11-01T02:00:00.000Z' },
  by: { staffId: id('stf', 9), name: '鲁惠民', partyId: storeId },
  messages: [{ at: '2026-11-01T02:00:00.000Z', by: { staffId: id('stf', 9), name: '鲁惠民', partyId: storeId }, text: '少收货' }],
}

it('is not confirmed while something is disputed', async () => {
  server({ status: 'disputed', disputed: 1, disputes: [dispute] })
  show()
  fireEvent.click(await screen.findByRole('button', { name: /都对$/ }))
  expect(await screen.findByRole('button', { name: '先了结 1 笔异议' })).toBeTruthy()
  expect(screen.getByRole('button', { name: '算了，按他的' })).toBeTruthy()
})

it('lets the seller answer a dispute, or change the books as the buyer says', async () => {
  const said: object[] = []
  openedWith({ period: '2026-10', buyerId: storeId })
  signedIn('dealer', 'owner')
  server(
    { status: 'disputed', disputed: 1, disputes: [dispute] },
    {
      [`POST /statements/2026-10/disputes/${dispute.lineId}/settlement`]: noting(said, ok({ ...dispute, adjustmentId: id('adj') })),
    },
  )
  show()
  expect(await screen.findByText('客户说 1 笔不对，回他或申请调账')).toBeTruthy()
  expect(screen.queryByRole('checkbox')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '按客户的改账' }))
  fireEvent.click(await screen.findByRole('button', { name: '让他少欠 ¥154.00' }))
  await waitFor(() => expect(said).toMatchObject([{ buyerId: storeId, amount: -15_400, reason: '2026-10 对账：少收货' }]))
})

it('shows a month that has not ended without anything to tick', async () => {
  server({ status: 'open', issuedAt: undefined })
  show()
  expect(await screen.findByText(/这个月还没过完/)).toBeTruthy()
  expect(screen.queryByRole('checkbox')).toBeNull()
})
