import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Queries } from '../../platform/Queries'
import { session } from '../../platform/session'
import { anOrder, aSummary } from '../../platform/testing/orders'
import { ok, refused } from '../../platform/testing/people'
import { page, serverThat, signedIn } from '../../platform/testing/server'
import { aShipment } from '../../platform/testing/shipments'
import { newDevice } from '../../platform/testing/taro'
import { ToSendTable } from './ToSendTable'

const press = (key: string, more = {}) => act(() => void fireEvent.keyDown(document.body, { key, ...more }))
const orders = [1, 2].map((n) => aSummary(n, { status: 'fundsConfirmed', buyerName: `客户${n}` }))
const [first, second] = orders.map(({ orderId }) => orderId)

beforeEach(() => {
  session.end()
  newDevice()
  Object.assign(window, { matchMedia: () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }) })
  signedIn('dealer', 'warehouse')
})
afterEach(cleanup)

it('sends all that is picked as it was ordered, and says of each that stayed why', async () => {
  const sent: Record<string, unknown>[] = []
  serverThat({
    'GET /orders': () => page(orders),
    [`GET /orders/${first}`]: () => ok(anOrder(1, { status: 'fundsConfirmed' })),
    [`GET /orders/${second}`]: () => ok(anOrder(2, { status: 'fundsConfirmed' })),
    [`POST /orders/${first}/shipments`]: ({ data }) => {
      sent.push(data)
      return ok(aShipment())
    },
    [`POST /orders/${second}/shipments`]: () => refused(422, 'credit.overdue', '有货款已经逾期，请先回款再订货、发货'),
  })
  render(<ToSendTable status='fundsConfirmed' enabled onOpen={() => {}} />, { wrapper: Queries })
  await screen.findByText('客户1')
  fireEvent.click(screen.getByRole('checkbox', { name: '全选这一页' }))
  await press('A', { shiftKey: true })
  fireEvent.click(await screen.findByRole('button', { name: '全发' }))
  expect(await screen.findByText('发了 1 单，1 单没发成')).toBeTruthy()
  expect(screen.getByText('有货款已经逾期，请先回款再订货、发货')).toBeTruthy()
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ lines: anOrder(1).lines.map(({ skuId, quantity }) => ({ skuId, quantity })) })
})
