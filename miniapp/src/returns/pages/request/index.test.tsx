import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Queries } from '../../../platform/Queries'
import { session } from '../../../platform/session'
import { anOrder, storeId } from '../../../platform/testing/orders'
import { ok } from '../../../platform/testing/people'
import { serverThat, signedIn } from '../../../platform/testing/server'
import { newDevice, openedWith } from '../../../platform/testing/taro'
import RequestPage from './index'

const [soda, peach, crisps] = anOrder().lines
const order = anOrder(1, { status: 'received', lines: [{ ...soda!, received: 240, returned: 216 }, { ...peach!, received: 70 }, crisps!] })
const show = () => render(<RequestPage />, { wrapper: Queries })
const button = (name: string) => screen.getByRole('button', { name })

function server(shown = order) {
  const sent: Record<string, unknown>[] = []
  serverThat({
    [`GET /orders/${order.orderId}`]: () => ok(shown),
    'POST /products/lookup': () => ok({ items: [], unknown: [] }),
    'POST /returns': ({ data }) => {
      sent.push(data)
      return ok({ returnId: data.returnId })
    },
  })
  return sent
}

beforeEach(() => {
  session.end()
  newDevice()
  const { party, ...person } = signedIn('store', 'owner')
  session.keep({ ...person, party: { ...party, partyId: storeId } })
  openedWith({ orderId: order.orderId })
})
afterEach(cleanup)

it('asks for how much and why, never for more than has come in and is in no return', async () => {
  server()
  show()
  expect(await screen.findByText('最多退 1 箱')).toBeTruthy()
  expect(screen.getByText('最多退 2 箱 22 件')).toBeTruthy()
  expect(screen.queryByText('海盐脆薯片')).toBeNull()
  expect(button('先选退多少')).toBeTruthy()
  fireEvent.click(button('山泉苏打水退，加'))
  fireEvent.click(button('山泉苏打水退，加'))
  expect(button('先写明原因')).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '临期' }))
  expect(button('退 1 箱')).toBeTruthy()
  expect(screen.getByText('约 ¥37.20')).toBeTruthy()
})

it('is sent with its reason', async () => {
  const sent = server()
  show()
  fireEvent.click(await screen.findByRole('button', { name: '山泉苏打水退，加' }))
  fireEvent.click(screen.getByRole('radio', { name: '临期' }))
  fireEvent.click(button('退 1 箱'))
  await waitFor(() => expect(sent).toMatchObject([{ orderId: order.orderId, lines: [{ quantity: 24, reason: '临期' }] }]))
})

it('says of an order of which nothing came that nothing can go back', async () => {
  server(anOrder(1, { status: 'shipped' }))
  show()
  expect(await screen.findByText('这单没有能退的货')).toBeTruthy()
})
