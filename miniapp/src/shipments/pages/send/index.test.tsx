import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { Order } from '@shared/orders/model'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { pages } from '../../../platform/pages'
import { Queries } from '../../../platform/Queries'
import { session } from '../../../platform/session'
import { anOrder } from '../../../platform/testing/orders'
import { ok, refused } from '../../../platform/testing/people'
import { serverThat, signedIn } from '../../../platform/testing/server'
import { aShipment, skuOf } from '../../../platform/testing/shipments'
import { navigateTo, newDevice, openedWith } from '../../../platform/testing/taro'
import SendPage from './index'

const [soda, peach, crisps] = anOrder().lines
const order = anOrder(1, { status: 'partlyShipped', lines: [{ ...soda!, shipped: 120 }, peach!, { ...crisps!, shipped: 24 }] })
const show = () => render(<SendPage />, { wrapper: Queries })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

function server(answer: () => unknown = () => ok(aShipment()), now: () => Order = () => order) {
  const sent: Record<string, unknown>[] = []
  serverThat({
    [`GET /orders/${order.orderId}`]: () => ok(now()),
    'POST /products/lookup': () => ok({ items: [], unknown: [] }),
    [`POST /orders/${order.orderId}/shipments`]: ({ data }) => {
      sent.push(data)
      return answer()
    },
  })
  return sent
}

beforeEach(() => {
  session.end()
  newDevice()
  signedIn('dealer', 'warehouse')
  openedWith({ orderId: order.orderId })
})
afterEach(cleanup)

it('sends off all that is left by one tap', async () => {
  const sent = server()
  show()
  fireEvent.click(await screen.findByRole('button', { name: '全部发，8 箱' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent).toMatchObject([
    {
      lines: [
        { skuId: skuOf(1), quantity: 120 },
        { skuId: skuOf(2), quantity: 72 },
      ],
    },
  ])
})

it('sends a part by a carrier, and never more than is left', async () => {
  const sent = server()
  show()
  fireEvent.click(await screen.findByRole('button', { name: '山泉苏打水，加' }))
  fireEvent.click(button('山泉苏打水，减'))
  fireEvent.change(screen.getByRole('textbox', { name: '白桃气泡水，多少箱' }), { target: { value: '0' } })
  fireEvent.blur(screen.getByRole('textbox', { name: '白桃气泡水，多少箱' }))
  fireEvent.change(screen.getByLabelText('谁来送'), { target: { value: 'shunfeng' } })
  fireEvent.change(screen.getByLabelText('运单号'), { target: { value: 'SF1234567' } })
  fireEvent.change(screen.getByLabelText('手机号后四位'), { target: { value: '1234' } })
  fireEvent.click(button('先发 4 箱'))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent).toMatchObject([{ lines: [{ skuId: skuOf(1), quantity: 96 }], carrier: 'shunfeng', trackingNo: 'SF1234567', phone: '1234' }])
})

it('is the same shipment when it is tried again', async () => {
  let tries = 0
  const sent = server(() => (tries++ === 0 ? Promise.reject({ errMsg: 'request:fail' }) : ok(aShipment())))
  show()
  fireEvent.click(await screen.findByRole('button', { name: '全部发，8 箱' }))
  await screen.findByRole('alert')
  fireEvent.click(button('全部发，8 箱'))
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[0]).toEqual(sent[1])
})

it('falls back to what is left where somebody else sent a part meanwhile', async () => {
  let now = order
  server(
    () => {
      now = anOrder(1, { status: 'partlyShipped', lines: [{ ...soda!, shipped: 240 }, peach!, { ...crisps!, shipped: 24 }] })
      return refused(422, 'shipment.tooMuch', '发货数量超过未发的数量', { lines: [{ skuId: skuOf(1), requested: 120, left: 0 }] })
    },
    () => now,
  )
  show()
  fireEvent.click(await screen.findByRole('button', { name: '全部发，8 箱' }))
  expect((await screen.findByRole('alert')).textContent).toContain('下面已改成还没发的')
  expect(await screen.findByRole('button', { name: '全部发，3 箱' })).toBeTruthy()
})

it('leads to the release where money keeps the goods from leaving', async () => {
  server(() => refused(422, 'credit.overdue', '有货款已经逾期，请先回款再订货、发货'))
  show()
  fireEvent.click(await screen.findByRole('button', { name: '全部发，8 箱' }))
  fireEvent.click(await screen.findByRole('button', { name: '去订单放行' }))
  expect(navigateTo).toHaveBeenCalledWith({ url: `${pages.order}?orderId=${order.orderId}` })
})

it.each([
  ['approved', '这单现在不能发'],
  ['shipped', '这单现在不能发'],
] as const)('says of an order that is %s that it cannot leave', async (status, words) => {
  server(undefined, () => anOrder(1, { status }))
  show()
  expect(await screen.findByText(words)).toBeTruthy()
})
