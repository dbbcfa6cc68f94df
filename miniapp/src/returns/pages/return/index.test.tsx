import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Queries } from '../../../platform/Queries'
import { session } from '../../../platform/session'
import { dealerId, storeId } from '../../../platform/testing/orders'
import { ok, refused } from '../../../platform/testing/people'
import { aReturn, zhou } from '../../../platform/testing/returns'
import { serverThat, signedIn } from '../../../platform/testing/server'
import { navigateTo, newDevice, openedWith } from '../../../platform/testing/taro'
import ReturnPage from './index'

const one = aReturn()
const [{ skuId }] = one.lines as [(typeof one.lines)[number]]
const at = one.requestedAt
const path = `/returns/${one.returnId}`
const goods = { 'POST /products/lookup': () => ok({ items: [], unknown: [] }) }
const show = () => render(<ReturnPage />, { wrapper: Queries })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

beforeEach(() => {
  session.end()
  newDevice()
  openedWith({ returnId: one.returnId })
})
afterEach(cleanup)

it('lets all of it pass by one tap', async () => {
  signedIn('dealer', 'owner')
  let sent: unknown
  let now = one
  serverThat({
    ...goods,
    [`GET ${path}`]: () => ok(now),
    [`POST ${path}/decision`]: ({ data }) => {
      sent = data
      now = aReturn({ status: 'approved', lines: [{ ...one.lines[0]!, accepted: 48 }], decided: { at, by: zhou } })
      return ok(now)
    },
  })
  show()
  fireEvent.click(await screen.findByRole('button', { name: '同意退 2 箱' }))
  expect(await screen.findByRole('heading', { name: '等惠民便利店把货送回来' })).toBeTruthy()
  expect(sent).toEqual({ lines: [{ skuId, accepted: 48 }] })
  expect(button('收到 2 箱，入库退款')).toBeTruthy()
})

it('has its goods scanned in, and takes what was scanned for what came', async () => {
  const { party, ...person } = signedIn('dealer', 'warehouse')
  session.keep({ ...person, party: { ...party, partyId: dealerId } })
  const approved = aReturn({ status: 'approved', lines: [{ ...one.lines[0]!, accepted: 48 }], decided: { at, by: zhou } })
  const lines = [{ skuId, name: '山泉苏打水', quantity: 48, shipped: 0, received: 24 }]
  serverThat({
    ...goods,
    [`GET ${path}`]: () => ok(approved),
    [`GET ${path}/cases`]: () => ok({ lines, cases: 0, receivedCases: 1 }),
  })
  show()
  expect(await screen.findByText('扫回 1 箱')).toBeTruthy()
  fireEvent.click(button('照这个填'))
  expect(button('收到 1 箱，入库退款')).toBeTruthy()
  fireEvent.click(button('扫码退回'))
  expect(navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining(`/cases/index?returnId=${one.returnId}`) })
})

it('refuses only with a reason', async () => {
  signedIn('dealer', 'owner')
  serverThat({ ...goods, [`GET ${path}`]: () => ok(one) })
  show()
  fireEvent.click(await screen.findByRole('button', { name: '山泉苏打水同意，减' }))
  expect(button('只同意 1 箱')).toBeTruthy()
  fireEvent.click(button('山泉苏打水同意，减'))
  expect(button('不同意要写明原因').getAttribute('aria-disabled')).toBe('true')
  fireEvent.change(screen.getByLabelText('为什么不同意'), { target: { value: '已经开封' } })
  expect(button('不同意退')).toBeTruthy()
})

it('mends by one tap what the buyer no longer has', async () => {
  signedIn('dealer', 'owner')
  const detail = { lines: [{ skuId, requested: 48, available: 20 }] }
  serverThat({
    ...goods,
    [`GET ${path}`]: () => ok(one),
    [`POST ${path}/decision`]: () => refused(422, 'stock.insufficient', '库存不足', detail),
  })
  show()
  fireEvent.click(await screen.findByRole('button', { name: '同意退 2 箱' }))
  fireEvent.click(await screen.findByRole('button', { name: '改成 20 件' }))
  expect(button('只同意 20 件')).toBeTruthy()
})

it('shows the buyer where it stands, and nothing to decide', async () => {
  const { party, ...person } = signedIn('store', 'owner')
  session.keep({ ...person, party: { ...party, partyId: storeId } })
  serverThat({ ...goods, [`GET ${path}`]: () => ok(one) })
  show()
  expect(await screen.findByRole('heading', { name: '等宏远商贸审' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /同意/ })).toBeNull()
})
