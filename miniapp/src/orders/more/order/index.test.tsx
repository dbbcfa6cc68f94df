import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { cart } from '../../../platform/cart'
import { pages } from '../../../platform/pages'
import { Queries } from '../../../platform/Queries'
import { session } from '../../../platform/session'
import { aCredit, anOrder, aSummary, dealerId, storeId } from '../../../platform/testing/orders'
import { ok, refused } from '../../../platform/testing/people'
import { page, serverThat, signedIn } from '../../../platform/testing/server'
import { aShipment, shipmentIdOf } from '../../../platform/testing/shipments'
import { navigateTo, newDevice, openedWith } from '../../../platform/testing/taro'
import OrderPage from './index'

const show = () => render(<OrderPage />, { wrapper: Queries })
const order = anOrder()
const path = `/orders/${order.orderId}`
const at = '2026-11-21T02:00:00.000Z'
const zhou = { staffId: 'stf_01J00000000000000000000008', name: '周敏', partyId: dealerId } as const
const approved = anOrder(1, { status: 'approved', timeline: [...order.timeline, { status: 'approved', at, by: zhou }] })
const goods = () => ok({ items: [], unknown: [] })
const common = { [`GET ${path}`]: () => ok(order), 'POST /products/lookup': goods, 'GET /credit': () => ok(aCredit) }

/** The store that bought; signedIn() alone is the dealer that sells. */
function asStore() {
  const { party, ...person } = signedIn('store', 'owner')
  session.keep({ ...person, party: { ...party, partyId: storeId } })
}

beforeEach(() => {
  session.end()
  newDevice()
  openedWith({ orderId: order.orderId })
})
afterEach(cleanup)

it('answers first where the order stands, then how it came there, then what is in it', async () => {
  asStore()
  serverThat(common)
  show()
  expect(await screen.findByRole('heading', { name: '等宏远商贸审' })).toBeTruthy()
  for (const text of ['提交订单 · 鲁惠民', '¥37.20 / 箱', '等级价 · 满 10 箱价', '10 箱', 'DH1121-0001'])
    expect(screen.getAllByText(text).length).toBeGreaterThan(0)
})

it('puts the same goods into the cart again, and a second tap changes nothing', async () => {
  asStore()
  serverThat(common)
  show()
  fireEvent.click(await screen.findByRole('button', { name: '再来一单' }))
  fireEvent.click(screen.getByRole('button', { name: '再来一单' }))
  expect(navigateTo).toHaveBeenCalledWith({ url: pages.cart })
  expect(cart.state().lines).toEqual(order.lines.map(({ skuId, quantity }) => ({ skuId, quantity })))
})

it('leads HQ from goods that were sent to their EPCIS events, and nobody else', async () => {
  const sent = anOrder(1, { status: 'shipped', lines: order.lines.map((line) => ({ ...line, shipped: line.quantity })) })
  serverThat({ ...common, [`GET ${path}`]: () => ok(sent), [`GET ${path}/shipments`]: () => page([]) })
  signedIn('hq', 'channelManager')
  show()
  fireEvent.click(await screen.findByText('导出追溯记录'))
  expect(navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining(`open=epcis&order=${order.orderId}&number=${order.number}`) })
  cleanup()
  signedIn('dealer', 'owner')
  show()
  await screen.findByText('单据')
  expect(screen.queryByText('导出追溯记录')).toBeNull()
})

it('cancels with a reason', async () => {
  asStore()
  const cancelled = anOrder(1, { status: 'cancelled', timeline: [...order.timeline, { status: 'cancelled', at, reason: '下错了' }] })
  let sent: unknown
  serverThat({
    ...common,
    [`POST ${path}/cancellation`]: ({ data }) => {
      sent = data
      return ok(cancelled)
    },
  })
  show()
  fireEvent.click(await screen.findByRole('button', { name: '取消订单' }))
  fireEvent.click(await screen.findByRole('radio', { name: '下错了', hidden: true }))
  fireEvent.click(screen.getByRole('button', { name: '取消这单', hidden: true }))
  expect(await screen.findByRole('heading', { name: '这单取消了' })).toBeTruthy()
  expect(sent).toEqual({ reason: '下错了' })
  expect(screen.queryByRole('button', { name: '取消订单' })).toBeNull()
})

it('shows the seller the buyer’s credit before the decision', async () => {
  signedIn('dealer', 'owner')
  const asked = serverThat(common)
  show()
  expect(await screen.findByText('惠民便利店的额度')).toBeTruthy()
  expect(await screen.findByRole('img', { name: /还能下单 ¥13,856.80/ })).toBeTruthy()
  expect(asked).toContain(`GET /credit?buyerId=${storeId}&sellerId=${dealerId}`)
  expect(screen.queryByRole('button', { name: '再来一单' })).toBeNull()
})

it('shows the fresh order and who was faster to whoever comes second', async () => {
  signedIn('dealer', 'owner')
  serverThat({
    ...common,
    [`POST ${path}/approval`]: () => ({
      statusCode: 409,
      data: { code: 'order.moved', message: '订单已被别人处理', detail: { order: approved } },
    }),
  })
  show()
  fireEvent.click(await screen.findByRole('button', { name: '通过' }))
  expect((await screen.findByRole('alert')).textContent).toContain('周敏已经审核通过')
  expect(screen.getByRole('heading', { name: '审过了，等收款确认' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '通过' })).toBeNull()
})

it('rejects only with a reason, and goes on with the next one in the queue', async () => {
  signedIn('dealer', 'owner')
  openedWith({ orderId: order.orderId, queue: '1' })
  const next = anOrder(2, { buyerName: '安昌食杂店' })
  const rejected = anOrder(1, { status: 'rejected' })
  let sent: unknown
  serverThat({
    ...common,
    'GET /orders': () => page([aSummary(1), aSummary(2, { buyerName: '安昌食杂店' })]),
    [`GET /orders/${next.orderId}`]: () => ok(next),
    [`POST ${path}/rejection`]: ({ data }) => {
      sent = data
      return ok(rejected)
    },
  })
  show()
  fireEvent.click(await screen.findByRole('button', { name: '驳回' }))
  expect(await screen.findByRole('button', { name: '先写明原因', hidden: true })).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '先结清欠款', hidden: true }))
  fireEvent.click(screen.getByRole('button', { name: '驳回这单', hidden: true }))
  expect(await screen.findByText('安昌食杂店的额度')).toBeTruthy()
  expect(sent).toEqual({ reason: '先结清欠款' })
  expect(screen.getByText('驳回了，下一单：安昌食杂店')).toBeTruthy()
})

it('says why it did not go through, and leaves the order as it is', async () => {
  signedIn('dealer', 'owner')
  serverThat({ ...common, [`POST ${path}/approval`]: () => refused(409, 'credit.held', '订单超信用额度，要信控专员放行后才能审核') })
  show()
  fireEvent.click(await screen.findByRole('button', { name: '通过' }))
  expect((await screen.findByRole('alert')).textContent).toContain('要信控专员放行后才能审核')
  expect(screen.getByRole('button', { name: '通过' })).toBeTruthy()
})

it.each([
  ['an order that is not there', {}, '没有这张订单'],
  ['an address without an order', { orderId: 'nonsense' }, '没有这张订单'],
])('says so of %s', async (_, params, words) => {
  signedIn('dealer', 'owner')
  if ('orderId' in params) openedWith(params as { orderId: string })
  serverThat({ [`GET ${path}`]: () => refused(404, 'order.unknown', '没有这个订单') })
  show()
  expect(await screen.findByText(words)).toBeTruthy()
})

it('reads again after a lost network', async () => {
  asStore()
  let online = false
  serverThat({ ...common, [`GET ${path}`]: () => (online ? ok(order) : Promise.reject({ errMsg: 'request:fail' })) })
  show()
  expect(await screen.findByText('没连上网')).toBeTruthy()
  online = true
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  await waitFor(() => expect(screen.getByRole('heading', { name: '等宏远商贸审' })).toBeTruthy())
})

const parcels = [
  aShipment({ status: 'received', receivedAt: at, claimId: 'clm_01J00000000000000000000001' }),
  aShipment({
    shipmentId: shipmentIdOf(2),
    number: 'FH1121-0002',
    expectedOn: '2099-01-05',
    goods: { names: [], cartons: 1, loose: 0, pieces: 24 },
  }),
]
const sent = anOrder(1, {
  status: 'partlyShipped',
  shippedAmount: 45_760,
  paid: 40_000,
  underway: 1,
  lines: [{ ...order.lines[0]!, shipped: 240 }, { ...order.lines[1]!, shipped: 48 }, order.lines[2]!],
  timeline: [...order.timeline, { status: 'partlyShipped', at, by: zhou, what: 'shipped', documentId: shipmentIdOf(1) }],
})
const onTheWay = {
  ...common,
  [`GET ${path}`]: () => ok(sent),
  'GET /shipments': () => page(parcels),
  [`GET /shipments/${shipmentIdOf(1)}`]: () => ok(parcels[0]),
  [`GET /shipments/${shipmentIdOf(2)}`]: () => ok(parcels[1]),
  'GET /account': () =>
    ok({
      ...aCredit,
      onAccount: 0,
      overdue: { amount: 0 },
      open: [{ entryId: 'led_1', documentId: 'x', orderId: order.orderId, dueOn: '2099-02-01', amount: 45_760, open: 5_760 }],
    }),
}

it('answers when the next parcel comes, how much has come, and what is still to be paid', async () => {
  asStore()
  serverThat(onTheWay)
  show()
  expect(await screen.findByRole('heading', { name: '第 2 车 2099-01-05 到' })).toBeTruthy()
  expect(screen.getByRole('img', { name: '已收 12 箱，在路上 1 箱，没发 2 箱' })).toBeTruthy()
  expect(await screen.findByText('¥57.60，2099-02-01 前付')).toBeTruthy()
  fireEvent.click(screen.getByRole('tab', { name: /^第 1 车/ }))
  fireEvent.click(await screen.findByRole('button', { name: /破损短少的索赔/ }))
  expect(navigateTo).toHaveBeenCalledWith({ url: `${pages.claim}?claimId=clm_01J00000000000000000000001` })
  fireEvent.click(screen.getByRole('tab', { name: /^补发/ }))
  expect(within(screen.getByRole('list', { name: '还没发的货' })).getAllByRole('listitem')).toHaveLength(2)
})

it('leads whoever receives to the parcel that comes next, and everything else lies behind it', async () => {
  asStore()
  serverThat(onTheWay)
  show()
  await screen.findByRole('tab', { name: /^第 2 车/ })
  fireEvent.click(screen.getByRole('button', { name: '到货了，收货' }))
  expect(navigateTo).toHaveBeenCalledWith({ url: `${pages.shipment}?shipmentId=${shipmentIdOf(2)}` })
  fireEvent.click(screen.getByRole('button', { name: '付款' }))
  expect(navigateTo).toHaveBeenCalledWith({ url: `${pages.pay}?orderId=${order.orderId}` })
  fireEvent.click(screen.getByRole('button', { name: '更多' }))
  expect(await screen.findByRole('button', { name: /再来一单/, hidden: true })).toBeTruthy()
})

it('writes a note for one’s own people alone, unless somebody says otherwise', async () => {
  signedIn('dealer', 'owner')
  const bodies: Record<string, unknown>[] = []
  serverThat({
    ...common,
    [`POST ${path}/notes`]: ({ data }) => {
      bodies.push(data)
      return ok(
        anOrder(1, {
          timeline: [...order.timeline, { status: 'submitted', at, by: zhou, what: 'noted', reason: '走后门', internal: true }],
        }),
      )
    },
  })
  show()
  fireEvent.click(await screen.findByRole('button', { name: '备注' }))
  fireEvent.change(await screen.findByRole('textbox', { name: '备注', hidden: true }), { target: { value: '走后门' } })
  fireEvent.click(screen.getByRole('button', { name: '记下', hidden: true }))
  expect(await screen.findByText('内部备注 · 周敏')).toBeTruthy()
  expect(bodies).toMatchObject([{ note: '走后门', internal: true }])
})

it('releases only with a reason what is over its credit', async () => {
  signedIn('dealer', 'owner')
  let body: unknown
  const held = anOrder(1, { creditHold: true })
  serverThat({
    ...common,
    [`GET ${path}`]: () => ok(held),
    [`POST ${path}/credit-release`]: ({ data }) => {
      body = data
      return ok(order)
    },
  })
  show()
  fireEvent.click(await screen.findByRole('button', { name: '信用放行' }))
  expect(await screen.findByRole('button', { name: '先写明原因', hidden: true })).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '旺季备货', hidden: true }))
  fireEvent.click(screen.getByRole('button', { name: '放行这单', hidden: true }))
  expect(await screen.findByRole('button', { name: '通过' })).toBeTruthy()
  expect(body).toEqual({ reason: '旺季备货' })
})
