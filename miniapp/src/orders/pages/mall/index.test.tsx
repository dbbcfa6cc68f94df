import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { OfferedProduct } from '@shared/catalog/model'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { cart } from '../../../platform/cart'
import { Queries } from '../../../platform/Queries'
import { session } from '../../../platform/session'
import { aSession, ok, refused } from '../../../platform/testing/people'
import { newDevice, request } from '../../../platform/testing/taro'
import { aProduct, drinks, soda, tea } from '../../testing/goods'
import MallPage from './index'

const wulong = aProduct({ skuId: tea, name: '冷泡乌龙茶', price: 4600, ladder: [{ from: 240, price: 4400, per: 24 }] })
const gone = aProduct({ skuId: 'sku_01J00000000000000000000009', name: '酸梅汤', sellable: 0 })

/** A server with goods on one page, searched by their names. */
function open(goods: OfferedProduct[], answer = (items: OfferedProduct[]): unknown => ok({ items })) {
  request.mockImplementation(async ({ url, method, data }) => {
    const path = url.replace('https://api.test', '')
    if (path === '/cart') return ok({ version: 1, lines: method === 'PUT' ? data.lines : [] })
    if (path === '/categories') return ok({ items: [{ categoryId: drinks, name: '水饮' }] })
    if (path === '/products') return answer(goods.filter(({ name }) => name.includes(String(data.search ?? ''))))
    if (path === '/products/lookup')
      return ok({ items: goods.filter(({ skuId }) => (data.skuIds as string[]).includes(skuId)), unknown: [] })
    return refused(404, 'route.unknown')
  })
  return render(<MallPage />, { wrapper: Queries })
}
const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

beforeEach(() => {
  session.end()
  newDevice()
  session.keep(aSession())
})
afterEach(cleanup)

it('shows own price and stock, and the total with the first tap', async () => {
  open([aProduct(), gone])
  expect(await screen.findByText('有货', { selector: '.tag *' })).toBeTruthy()
  expect(screen.getByText('没货')).toBeTruthy()
  expect(screen.getByText('还没选货')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '酸梅汤，加入购物车' })).toBeNull()
  await tap('山泉苏打水，加入购物车')
  expect(screen.getByText('1 款 · 1 箱')).toBeTruthy()
  expect(cart.state().lines).toEqual([{ skuId: soda, quantity: 24 }])
  await waitFor(() => expect(request.mock.calls.some(([{ method, url }]) => method === 'PUT' && url.endsWith('/cart'))).toBe(true), {
    timeout: 3_000,
  })
})

it('a tap on + draws its own card and the total before anything is asked or written', async () => {
  open([aProduct(), wulong, gone])
  const plus = await screen.findByRole('button', { name: '山泉苏打水，加入购物车' })
  const asked = () => request.mock.calls.filter(([{ url }]) => url.endsWith('/products/lookup')).length
  const kept = () => localStorage.getItem('cart')?.includes(soda) ?? false
  const untouched = screen.getByText('冷泡乌龙茶').closest('.goods')!
  const changed: MutationRecord[] = []
  const looking = new MutationObserver((records) => changed.push(...records))
  looking.observe(untouched, { subtree: true, childList: true, attributes: true, characterData: true })
  // As a browser does it: `act` would run at once what React leaves for after the frame.
  const run = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }
  run.IS_REACT_ACT_ENVIRONMENT = false
  plus.click()
  await Promise.resolve()
  expect(screen.getByText('1 款 · 1 箱')).toBeTruthy()
  expect([asked(), kept(), changed.length]).toEqual([0, false, 0])
  run.IS_REACT_ACT_ENVIRONMENT = true
  await waitFor(() => expect([asked(), kept()]).toEqual([1, true]))
})

it('filters what is there and what has better prices for more', async () => {
  open([aProduct(), wulong, gone])
  await tap('有阶梯价')
  expect(await screen.findByText('冷泡乌龙茶')).toBeTruthy()
  expect(screen.queryByText('山泉苏打水')).toBeNull()
  expect(screen.getByText('满 10 箱，每箱 ¥44.00')).toBeTruthy()
  await tap('已加购')
  expect(await screen.findByText('这样筛没有货')).toBeTruthy()
  await tap('看全部')
  expect(await screen.findByText('山泉苏打水')).toBeTruthy()
})

it('filters the whole catalog: what passes lies on the third page', async () => {
  const pages = [ok({ items: [aProduct()], next: 'page2' }), ok({ items: [], next: 'page3' }), ok({ items: [wulong] })]
  open([aProduct()], () => pages.shift())
  await tap('有阶梯价')
  expect(await screen.findByText('冷泡乌龙茶')).toBeTruthy()
  expect(await screen.findByText(/共 1 款/)).toBeTruthy()
})

it('says what to try when a search finds nothing', async () => {
  open([aProduct()])
  fireEvent.change(await screen.findByRole('textbox', { name: /搜名称/ }), { target: { value: '可乐' } })
  expect(await screen.findByText('没找到“可乐”')).toBeTruthy()
})

it('says that there is no network, and reads again when asked to', async () => {
  let offline = true
  open([aProduct()], (items) => (offline ? Promise.reject({ errMsg: 'request:fail' }) : ok({ items })))
  expect(await screen.findByText('没连上网')).toBeTruthy()
  offline = false
  await tap('再试一次')
  expect(await screen.findByText('山泉苏打水')).toBeTruthy()
})

it('says to whom nothing is offered that it is so', async () => {
  open([])
  expect(await screen.findByText('这里还没有商品')).toBeTruthy()
})

it('asks a sales rep for whom first', async () => {
  const person = aSession()
  session.keep({ ...person, staff: { ...person.staff, roles: ['salesRep'] }, party: { ...person.party, kind: 'hq' } })
  open([aProduct()])
  expect(await screen.findByText('先选客户')).toBeTruthy()
  expect(request.mock.calls.some(([{ url }]) => url.endsWith('/products'))).toBe(false)
})
