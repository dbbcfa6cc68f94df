import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { Order, OrderStatus, OrderSummary } from '@shared/orders/model'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Queries } from '../../platform/Queries'
import { session } from '../../platform/session'
import { aSession, ok, refused } from '../../platform/testing/people'
import { newDevice, request } from '../../platform/testing/taro'
import { toasts } from '../../platform/ui/toasts'
import { OrderDesk } from './OrderDesk'

const hq = 'pty_01J00000000000000000000009'
const clerk = { staffId: 'stf_01J00000000000000000000001', name: '周敏', partyId: hq } as const
const other = { staffId: 'stf_01J00000000000000000000002', name: '顾春', partyId: hq } as const

const summaryOf = (n: number, more: Partial<OrderSummary> = {}): OrderSummary => ({
  orderId: `ord_01J0000000000000000000000${n}`,
  number: `DH1121-000${n}`,
  buyerId: `pty_01J0000000000000000000000${n}`,
  buyerName: `客户${n}`,
  sellerId: hq,
  sellerName: '岚谷食品',
  status: 'submitted',
  lineCount: 1,
  goods: { names: ['苏打水'], cartons: n, loose: 0, pieces: 24 * n },
  total: n * 100_000,
  submittedAt: `2026-11-21T0${9 - n}:00:00.000Z`,
  submittedBy: 'stf_01J00000000000000000000007',
  ...more,
})

/** The seller's side of the API, small enough to see at a glance. */
function backend(queue: OrderSummary[]) {
  const all = new Map<string, Order>(
    queue.map((summary) => [
      summary.orderId,
      {
        ...summary,
        lines: [
          {
            skuId: 'sku_01J00000000000000000000001',
            name: '苏打水',
            quantity: 24,
            unitPrice: 100,
            per: 1,
            amount: 2400,
            priceRule: 'base@1',
            packSize: 24,
          },
        ],
        timeline: [{ status: 'submitted', at: summary.submittedAt }],
      },
    ]),
  )
  const move = (id: string, status: OrderStatus, by = clerk as typeof clerk | typeof other, reason?: string) => {
    const order = all.get(id)!
    const step = { status, at: '2026-11-21T10:00:00.000Z', by, ...(reason && { reason }) }
    all.set(id, { ...order, status, timeline: [...order.timeline, step] })
    return all.get(id)!
  }
  request.mockImplementation(async ({ url, method, data }) => {
    const path = url.replace('https://api.test', '')
    const [, id = '', what] = /^\/orders\/(ord_\w+)(?:\/([\w-]+))?$/.exec(path) ?? []
    const order = all.get(id)
    if (order && method === 'GET') return ok(order)
    if (order && order.status !== (what === 'funds-confirmation' ? 'approved' : 'submitted'))
      return { statusCode: 409, data: { code: 'order.moved', message: '订单已被别人处理，请看最新状态', detail: { order } } }
    if (what === 'funds-confirmation') return ok(move(id, 'fundsConfirmed'))
    if (what === 'credit-release') {
      const { creditHold: _, ...free } = all.get(id)!
      all.set(id, {
        ...free,
        timeline: [
          ...free.timeline,
          { status: 'submitted', at: '2026-11-21T10:00:00.000Z', what: 'creditReleased', reason: String(data.reason) },
        ],
      })
      return ok(all.get(id))
    }
    if (what === 'approval') return ok(move(id, 'approved'))
    if (what === 'rejection') return ok(move(id, 'rejected', clerk, String(data.reason)))
    if (path === '/orders') return ok({ items: [...all.values()].filter(({ status }) => !data.status || status === data.status) })
    if (path === '/orders/counts')
      return ok({ submitted: 3, approved: 0, fundsConfirmed: 0, partlyShipped: 0, shipped: 0, received: 0, held: 0 })
    if (path === '/orders/weeks') return ok({ weeks: [] })
    return refused(404, 'route.unknown')
  })
  return { all, move }
}

const press = (key: string, more = {}) => act(() => void fireEvent.keyDown(document.body, { key, ...more }))
const here = () => document.querySelector('tr[aria-current]')?.textContent ?? ''
const status = (all: Map<string, Order>) => [...all.values()].map((order) => order.status).join()

async function open(queue: OrderSummary[]) {
  const api = backend(queue)
  render(<OrderDesk />, { wrapper: Queries })
  await screen.findByText(queue[0]!.number, { selector: 'td *' })
  return api
}

beforeEach(() => {
  newDevice()
  Object.assign(window, { matchMedia: () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }) })
  session.keep({ ...aSession(), staff: { ...clerk, roles: ['orderDesk'] }, party: { partyId: hq, kind: 'hq', name: '岚谷食品' } })
})
afterEach(() => {
  cleanup()
  toasts.hide()
})

it('clears the desk by keyboard: approve, reject with a reason, approve what is picked', async () => {
  const { all } = await open([1, 2, 3, 4].map((n) => summaryOf(n)))
  expect(here()).toContain('DH1121-0001')
  await screen.findByRole('button', { name: /^批准/ })
  await press('a')
  await waitFor(() => expect(here()).toContain('DH1121-0002'))

  await press('r')
  const reason = await screen.findByLabelText('原因')
  fireEvent.keyDown(reason, { key: 'Enter' })
  expect(await screen.findByText('写一句原因，客户才知道怎么改')).toBeTruthy()
  fireEvent.change(reason, { target: { value: '货不够' } })
  fireEvent.keyDown(reason, { key: 'Enter' })
  await waitFor(() => expect(here()).toContain('DH1121-0003'))
  expect([...all.values()][1]?.timeline.at(-1)?.reason).toBe('货不够')

  await press('x')
  await press('j')
  await press('x')
  expect(screen.getByText(/选了 2 单，共 ¥7,000.00/)).toBeTruthy()
  await press('A', { shiftKey: true })
  expect(await screen.findByText('都批完了')).toBeTruthy()
  expect(status(all)).toBe('approved,rejected,approved,approved')
})

it('moves with J and K and closes with Esc', async () => {
  await open([1, 2, 3].map((n) => summaryOf(n)))
  await press('j')
  expect(here()).toContain('DH1121-0002')
  await press('k')
  expect(here()).toContain('DH1121-0001')
  expect(screen.getByRole('complementary', { name: '客户1' })).toBeTruthy()
  await press('Escape')
  expect(screen.queryByRole('complementary')).toBeNull()
})

it('says who was faster, and shows the order as it is now', async () => {
  const { move } = await open([1, 2].map((n) => summaryOf(n)))
  await screen.findByRole('button', { name: /^批准/ })
  move('ord_01J00000000000000000000001', 'approved', other)
  await press('a')
  const panel = screen.getByRole('complementary', { name: '客户1' })
  expect(await within(panel).findByText(/顾春已经审核通过，这是最新的样子/)).toBeTruthy()
  expect(within(panel).queryByRole('button', { name: /^批准/ })).toBeNull()
  expect(here()).toContain('DH1121-0001')
})

it('lists each order of many that did not go through, and why', async () => {
  const { all, move } = await open([1, 2, 3].map((n) => summaryOf(n)))
  await press('x')
  await press('j')
  await press('x')
  move('ord_01J00000000000000000000001', 'cancelled', other)
  await press('A', { shiftKey: true })
  expect(await screen.findByText('批了 1 单，共 ¥2,000.00；1 单没批成')).toBeTruthy()
  expect(screen.getByText('订单已被别人处理，请看最新状态')).toBeTruthy()
  expect(status(all)).toBe('cancelled,approved,submitted')
})

it('asks once more before a large order', async () => {
  const { all } = await open([summaryOf(1, { total: 6_000_000 })])
  await press('a')
  const dialog = await screen.findByRole('dialog', { name: /批准 1 单，共 ¥60,000.00/ })
  expect(status(all)).toBe('submitted')
  fireEvent.click(within(dialog).getByRole('button', { name: '批准' }))
  await waitFor(() => expect(status(all)).toBe('approved'))
})

it('offers no decision to whoever may only look', async () => {
  session.keep({ ...aSession(), staff: { ...clerk, roles: ['boss'] }, party: { partyId: hq, kind: 'hq', name: '岚谷食品' } })
  const { all } = await open([summaryOf(1)])
  await press('a')
  await press('x')
  expect(screen.queryByRole('button', { name: /^批准/ })).toBeNull()
  expect(status(all)).toBe('submitted')
})

it('confirms the money of many orders at once, and leaves approving to others', async () => {
  session.keep({ ...aSession(), staff: { ...clerk, roles: ['finance'] }, party: { partyId: hq, kind: 'hq', name: '岚谷食品' } })
  const { all } = await open([1, 2, 3].map((n) => summaryOf(n, { status: 'approved' })))
  expect(screen.queryByRole('button', { name: /退回/ })).toBeNull()
  await press('x')
  await press('j')
  await press('x')
  await press('A', { shiftKey: true })
  await waitFor(() => expect(status(all)).toBe('fundsConfirmed,fundsConfirmed,approved'))
  await press('a')
  await waitFor(() => expect(status(all)).toBe('fundsConfirmed,fundsConfirmed,fundsConfirmed'))
})

it('releases what is over its credit only with a reason', async () => {
  session.keep({ ...aSession(), staff: { ...clerk, roles: ['creditController'] }, party: { partyId: hq, kind: 'hq', name: '岚谷食品' } })
  const { all } = await open([summaryOf(1, { creditHold: true })])
  await screen.findByRole('button', { name: /^放行/ })
  await press('a')
  expect(await screen.findByRole('button', { name: '先写明原因' })).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '旺季备货' }))
  fireEvent.click(screen.getByRole('button', { name: '放行这单' }))
  await waitFor(() => expect([...all.values()][0]?.creditHold).toBeUndefined())
  expect([...all.values()][0]?.timeline.at(-1)?.reason).toBe('旺季备货')
})

it('says who could approve what is beyond one’s own limit', async () => {
  await open([summaryOf(1)])
  await screen.findByRole('button', { name: /^批准/ })
  const answered = request.getMockImplementation()!
  const detail = { limit: { amount: 50_000 }, total: 100_000, discount: 0, could: [{ staffId: other.staffId, name: other.name }] }
  request.mockImplementation(async (asked) =>
    asked.url.endsWith('/approval')
      ? { statusCode: 403, data: { code: 'approval.overLimit', message: '超出权限', detail } }
      : answered(asked),
  )
  await press('a')
  expect(await screen.findByText('超出您的审核权限（单笔 ¥500.00），请顾春审')).toBeTruthy()
})
