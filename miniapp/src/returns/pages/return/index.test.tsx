import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { Return } from '@shared/returns/model'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Queries } from '../../../platform/Queries'
import { session } from '../../../platform/session'
import { aSummary, dealerId, storeId } from '../../../platform/testing/orders'
import { ok, refused } from '../../../platform/testing/people'
import { serverThat, signedIn } from '../../../platform/testing/server'
import { newDevice, openedWith } from '../../../platform/testing/taro'
import ReturnPage from './index'

const at = '2026-11-21T01:00:00.000Z'
const { orderId, number: orderNumber } = aSummary()
const lu = { staffId: 'stf_01J00000000000000000000009', name: '鲁惠民', partyId: storeId } as const
const zhou = { staffId: 'stf_01J00000000000000000000008', name: '周敏', partyId: dealerId } as const
const skuId = 'sku_01J00000000000000000000001'
const aReturn = (more: Partial<Return> = {}): Return => ({
  ...{ returnId: 'ret_01J00000000000000000000001', number: 'TH1121-0001', orderId, orderNumber },
  ...{ buyerId: storeId, buyerName: '惠民便利店', sellerId: dealerId, sellerName: '宏远商贸' },
  ...{ status: 'requested', goods: { names: ['山泉苏打水'], cartons: 2, loose: 0, pieces: 48 }, amount: 7_440, requestedAt: at },
  lines: [{ skuId, name: '山泉苏打水', packSize: 24, quantity: 48, reason: '临期' }],
  ...{ photoIds: [], requested: { at, by: lu } },
  ...more,
})
const one = aReturn()
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
