import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { OfferedProduct } from '@shared/catalog/model'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Queries } from '../../../platform/Queries'
import { session } from '../../../platform/session'
import { aSession, ok, refused } from '../../../platform/testing/people'
import { newDevice, redirectTo, request } from '../../../platform/testing/taro'
import { anOrder, aProduct, soda, tea } from '../../testing/goods'
import CartPage from './index'

const cartons = (n: number) => n * 24
const wulong = { skuId: tea, code: 'WL-500', name: '冷泡乌龙茶', price: 4600 } as const

interface Shop {
  lines: { skuId: string; quantity: number }[]
  goods: OfferedProduct[]
  left?: number
  /** What becomes of a submission. */
  submit?: (order: Record<string, unknown>) => unknown
}

/** A server with a cart, goods and credit. */
function open({ lines, goods, left = 100_000_000, submit = () => ok(anOrder()) }: Shop) {
  request.mockImplementation(async ({ url, method, data }) => {
    const path = url.replace('https://api.test', '')
    if (path === '/cart') return ok({ version: 1, lines: method === 'PUT' ? data.lines : lines })
    if (path === '/products/lookup') {
      const asked = data.skuIds as string[]
      const items = goods.filter(({ skuId }) => asked.includes(skuId))
      return ok({ items, unknown: asked.filter((skuId) => !items.some((one) => one.skuId === skuId)) })
    }
    if (path === '/credit') return ok(credit(left))
    if (path === '/orders') return submit(data)
    return refused(422, 'quantity.belowMinimum')
  })
  return render(<CartPage />, { wrapper: Queries })
}

const credit = (left: number) => ({
  ...{ sellerId: 'pty_01J00000000000000000000002', buyerId: 'pty_01J00000000000000000000001', buyerName: '宏远商贸', limit: 100_000_000 },
  ...{ reserved: 0, balance: 0, drawn: 0, left, overLimit: 'refuse', term: { kind: 'days', days: 30 } },
})
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const tap = async (name: string | RegExp) => fireEvent.click(await button(name))
const submissions = () =>
  request.mock.calls.filter(([{ url, method }]) => method === 'POST' && url.endsWith('/orders')).map(([{ data }]) => data)

beforeEach(() => {
  session.end()
  newDevice()
  session.keep(aSession())
})
afterEach(cleanup)

it('mends a line that is short: the note goes, the total follows, the order is sent', async () => {
  open({ lines: [{ skuId: soda, quantity: cartons(60) }], goods: [aProduct({ sellable: cartons(48) })] })
  expect(await screen.findByText('缺 12 箱：您要 60 箱，只有 48 箱')).toBeTruthy()
  expect(await button('先定 1 处缺货')).toBeTruthy()
  await tap('改成 48 箱')
  expect(await screen.findAllByText('1,848.00')).toBeTruthy()
  await tap('下单')
  await waitFor(() => expect(redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining('/orders/more/result/index?orderId=ord_') }))
  expect(submissions()).toMatchObject([{ lines: [{ skuId: soda, quantity: cartons(48) }], expectedTotal: 184_800 }])
})

it('takes out what is no longer offered', async () => {
  open({
    lines: [
      { skuId: soda, quantity: 24 },
      { skuId: tea, quantity: 24 },
    ],
    goods: [aProduct()],
  })
  expect(await screen.findByText('这款现在不供应给您了')).toBeTruthy()
  await tap('删掉')
  expect(await button('下单')).toBeTruthy()
})

it('still names what is no longer offered after the cart was opened anew', async () => {
  const lines = [{ skuId: tea, quantity: 24 }]
  open({ lines, goods: [aProduct(wulong)] })
  expect(await screen.findByText('冷泡乌龙茶')).toBeTruthy()
  cleanup()
  open({ lines, goods: [] })
  expect(await screen.findByText('这款现在不供应给您了')).toBeTruthy()
  expect(screen.getByText('冷泡乌龙茶')).toBeTruthy()
  expect(screen.queryByText('停供的商品')).toBeNull()
})

it('says how much credit is short, and by how many cartons that would be mended', async () => {
  open({ lines: [{ skuId: soda, quantity: cartons(100) }], goods: [aProduct()], left: 385_000 - 10_000 })
  expect(await screen.findByText('超额度 ¥100.00：先回款或少进 3 箱山泉苏打水')).toBeTruthy()
  expect(await button('先定额度')).toBeTruthy()
  await tap('少进 3 箱山泉苏打水')
  expect(await button('下单')).toBeTruthy()
  expect(await screen.findByText('下单后还剩额度 ¥15.50')).toBeTruthy()
})

it('shows on the line what was taken by somebody else between cart and submission', async () => {
  const stock = { codes: ['stock.insufficient'], lines: [{ skuId: tea, requested: cartons(10), available: cartons(4) }] }
  open({
    lines: [
      { skuId: soda, quantity: 24 },
      { skuId: tea, quantity: cartons(10) },
    ],
    goods: [aProduct(), aProduct(wulong)],
    submit: () => ({ statusCode: 422, data: { code: 'stock.insufficient', message: '库存不足', detail: stock } }),
  })
  await tap('下单')
  expect(await screen.findByText('缺 6 箱：您要 10 箱，只有 4 箱')).toBeTruthy()
  expect(await screen.findByText('没下成：刚刚有货被别人订走了。按下面的提示定一下')).toBeTruthy()
  await tap('改成 4 箱')
  expect(await button('下单')).toBeTruthy()
})

it('shows the old price and the new one, and orders at the new one', async () => {
  const lines = [{ ...anOrder().lines[0], unitPrice: 3920, amount: 3920 }]
  const changed = { statusCode: 409, data: { code: 'price.changed', message: '价格已变动', detail: { total: 3920, lines } } }
  const told = [changed, ok(anOrder({ total: 3920 }))]
  const goods = [aProduct()]
  open({
    lines: [{ skuId: soda, quantity: 24 }],
    goods,
    submit: () => {
      goods[0] = aProduct({ price: 3920 })
      return told.shift()
    },
  })
  await tap('下单')
  expect(await screen.findByText('价格刚变了：原来 ¥38.50，现在 ¥39.20。看过再下')).toBeTruthy()
  expect(await screen.findByText('原来 ¥38.50')).toBeTruthy()
  await tap('按新价下单')
  await waitFor(() => expect(redirectTo).toHaveBeenCalled())
  expect(submissions().map(({ expectedTotal }) => expectedTotal)).toEqual([3850, 3920])
})

it('asks again with the same id when the answer got lost, and says so meanwhile', async () => {
  const answers = [() => Promise.reject({ errMsg: 'request:fail timeout' }), () => ok(anOrder())]
  open({ lines: [{ skuId: soda, quantity: 24 }], goods: [aProduct()], submit: () => answers.shift()?.() })
  await tap('下单')
  expect(await screen.findByText('等了太久没有回音，正在确认这单到没到，不会下两次')).toBeTruthy()
  expect(await button('正在确认')).toBeTruthy()
  await tap('再问一次')
  await waitFor(() => expect(redirectTo).toHaveBeenCalled())
  expect(new Set(submissions().map(({ orderId }) => orderId)).size).toBe(1)
})

it('says that it is empty, and where the goods are', async () => {
  open({ lines: [], goods: [] })
  expect(await screen.findByText('购物车是空的')).toBeTruthy()
  expect(await button('去商城')).toBeTruthy()
})

it('lets whoever may not order look, and says who may', async () => {
  session.keep({ ...aSession(), staff: { ...aSession().staff, roles: ['warehouse'] } })
  open({ lines: [{ skuId: soda, quantity: 24 }], goods: [aProduct()] })
  expect(await button('下单请老板或采购来')).toBeTruthy()
})
