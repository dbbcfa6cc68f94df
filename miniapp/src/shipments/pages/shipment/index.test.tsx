import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Shipment } from '@shared/shipments/model'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Queries } from '../../../platform/Queries'
import { session } from '../../../platform/session'
import { storeId } from '../../../platform/testing/orders'
import { ok, refused } from '../../../platform/testing/people'
import { serverThat, signedIn } from '../../../platform/testing/server'
import { aShipment, skuOf } from '../../../platform/testing/shipments'
import { newDevice, openedWith } from '../../../platform/testing/taro'
import ShipmentPage from './index'

const shipment = aShipment()
const path = `/shipments/${shipment.shipmentId}`
const received = (more: Partial<Shipment> = {}) =>
  aShipment({
    status: 'received',
    receipt: {
      lines: shipment.lines.map(({ skuId, quantity }) => ({ skuId, received: quantity, damaged: 0, missing: 0 })),
      at: shipment.sentAt,
      by: shipment.by,
    },
    ...more,
  })
const show = () => render(<ShipmentPage />, { wrapper: Queries })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

/** The store that bought; signedIn() alone is the dealer that sent it. */
function asStore(role: 'owner' | 'warehouse' = 'owner') {
  const { party, ...person } = signedIn('store', role)
  session.keep({ ...person, party: { ...party, partyId: storeId } })
}

/** What was scanned: by line, onto the truck and off it. */
const load = (shipped: number[] = [0, 0], received: number[] = [0, 0]) => ({
  lines: shipment.lines.map(({ skuId, name, quantity }, at) => ({ skuId, name, quantity, shipped: shipped[at]!, received: received[at]! })),
  ...{ cases: shipped.reduce((sum, n) => sum + n / 24, 0), receivedCases: received.reduce((sum, n) => sum + n / 24, 0) },
})

/** A server that keeps the receipt it is sent. */
function server(scanned: () => unknown = () => ok(load())) {
  const sent: Record<string, unknown>[] = []
  let now = shipment
  serverThat({
    [`GET ${path}`]: () => ok(now),
    [`GET ${path}/cases`]: scanned,
    'POST /products/lookup': () => ok({ items: [], unknown: [] }),
    [`POST ${path}/receipt`]: ({ data }) => {
      sent.push(data)
      now = received()
      return ok(now)
    },
  })
  return sent
}

beforeEach(() => {
  session.end()
  newDevice()
  openedWith({ shipmentId: shipment.shipmentId })
})
afterEach(cleanup)

it('receives everything by one tap', async () => {
  asStore('warehouse')
  const sent = server()
  show()
  fireEvent.click(await screen.findByRole('button', { name: '一箱不差，收 12 箱' }))
  expect(await screen.findByRole('heading', { name: '收了 12 箱，一箱不差' })).toBeTruthy()
  expect(sent).toEqual([
    {
      lines: [
        { skuId: skuOf(1), received: 240 },
        { skuId: skuOf(2), received: 48 },
      ],
    },
  ])
})

it('claims a broken bottle and a missing carton, and never counts more than was sent', async () => {
  asStore()
  const sent = server()
  show()
  await screen.findByRole('button', { name: '一箱不差，收 12 箱' })
  fireEvent.click(button('山泉苏打水有问题'))
  fireEvent.click(button('山泉苏打水破损，加'))
  fireEvent.click(button('白桃气泡水有问题'))
  for (let times = 0; times < 3; times++) fireEvent.click(button('白桃气泡水短少，加'))
  fireEvent.click(button('白桃气泡水短少，减'))
  expect(screen.getByText('1 箱 1 件有问题')).toBeTruthy()
  fireEvent.click(button('收 10 箱 23 件，1 箱 1 件索赔'))
  await screen.findByRole('button', { name: '看订单' })
  expect(sent).toEqual([
    {
      lines: [
        { skuId: skuOf(1), received: 239, damaged: 1 },
        { skuId: skuOf(2), received: 24, missing: 24 },
      ],
    },
  ])
})

it('takes back what was said of a line', async () => {
  asStore()
  server()
  show()
  fireEvent.click(await screen.findByRole('button', { name: '山泉苏打水有问题' }))
  fireEvent.click(button('山泉苏打水破损，加'))
  fireEvent.click(button('山泉苏打水都好'))
  expect(await screen.findByRole('button', { name: '一箱不差，收 12 箱' })).toBeTruthy()
  expect(button('一箱不差，收 12 箱')).toBeTruthy()
})

describe('where cases were scanned in', () => {
  const some = () => ok(load([240, 48], [192, 48]))

  it('the form is filled by them, what was not seen as missing, and is received so by one tap', async () => {
    asStore()
    const sent = server(some)
    show()
    expect(await screen.findByText('扫到 10 箱，少 2 箱')).toBeTruthy()
    fireEvent.click(await screen.findByRole('button', { name: '收 10 箱，2 箱索赔' }))
    await screen.findByRole('button', { name: '看订单' })
    expect(sent).toEqual([
      {
        lines: [
          { skuId: skuOf(1), received: 192, missing: 48 },
          { skuId: skuOf(2), received: 48 },
        ],
      },
    ])
  })

  it('offers more scanning only while some was not seen, also where something is broken', async () => {
    asStore()
    server(some)
    show()
    expect(await screen.findByRole('button', { name: '接着扫箱码' })).toBeTruthy()
    cleanup()
    server(() => ok(load([240, 48], [240, 48])))
    show()
    await screen.findByText('扫到 12 箱')
    fireEvent.click(button('山泉苏打水有问题'))
    fireEvent.click(button('山泉苏打水破损，加'))
    expect(screen.getByText('完好 9 箱 23 件 · 扫到 10 箱')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '接着扫箱码' })).toBeNull()
  })

  it('one tap says that the rest is there all the same, another takes that back', async () => {
    asStore()
    server(some)
    show()
    fireEvent.click(await screen.findByRole('button', { name: '都到了' }))
    expect(button('一箱不差，收 12 箱')).toBeTruthy()
    fireEvent.click(button('按扫到的'))
    expect(button('收 10 箱，2 箱索赔')).toBeTruthy()
  })

  it('what somebody has said of a line stays, whatever is scanned meanwhile; the other lines follow', async () => {
    asStore()
    let now = load([240, 48], [192, 24])
    server(() => ok(now))
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    render(
      <QueryClientProvider client={client}>
        <ShipmentPage />
      </QueryClientProvider>,
    )
    fireEvent.click(await screen.findByRole('button', { name: '山泉苏打水短少，减' }))
    expect(button('收 10 箱，2 箱索赔')).toBeTruthy()
    now = load([240, 48], [216, 48])
    await act(() => client.refetchQueries())
    expect(await screen.findByRole('button', { name: '收 11 箱，1 箱索赔' })).toBeTruthy()
    expect(screen.getByText(/扫到 9 箱，少 1 箱/)).toBeTruthy()
  })

  it('says that the count is not to be had, and receives all the same', async () => {
    asStore()
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    server(() => refused(500, 'internal'))
    render(
      <QueryClientProvider client={client}>
        <ShipmentPage />
      </QueryClientProvider>,
    )
    expect(await screen.findByText('扫了多少没取到，下面按都到了填')).toBeTruthy()
    expect(button('一箱不差，收 12 箱')).toBeTruthy()
  })
})

it('tells the sender how much of it was scanned', async () => {
  signedIn('dealer', 'owner')
  server(() => ok(load([240, 0])))
  show()
  expect(await screen.findByText('扫码出库 10 箱，还差 2 箱')).toBeTruthy()
})

it('shows the sender how it is and nothing to receive', async () => {
  signedIn('dealer', 'owner')
  server()
  show()
  expect(await screen.findByText('走到哪了')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /收 12 箱/ })).toBeNull()
})

it('shows who received it where somebody was faster', async () => {
  asStore()
  let tried = false
  serverThat({
    [`GET ${path}`]: () => ok(tried ? received() : shipment),
    [`GET ${path}/cases`]: () => ok(load()),
    'POST /products/lookup': () => ok({ items: [], unknown: [] }),
    [`POST ${path}/receipt`]: () => {
      tried = true
      return refused(409, 'shipment.received', '这批货已经确认过收货，请看收货记录')
    },
  })
  show()
  fireEvent.click(await screen.findByRole('button', { name: '一箱不差，收 12 箱' }))
  expect(await screen.findByText('收货 · 老王')).toBeTruthy()
})

it('says so where it is not there', async () => {
  asStore()
  serverThat({ [`GET ${path}`]: () => refused(404, 'shipment.unknown', '没有这张发货单') })
  show()
  expect(await screen.findByText('没有这张发货单')).toBeTruthy()
})
