import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { aCredit, anOrder, aSummary, dealerId, noCounts, orderIdOf } from '../../src/platform/testing/orders'
import { aSession, ok, refused } from '../../src/platform/testing/people'
import { type Backend, requestsTo } from './backend'
import { startMiniProgram, until } from './harness'

const home = 'home/pages/home/index'
const orders = 'orders/pages/orders/index'
const desk = 'orders/pages/desk/index'
const order = 'orders/more/order/index'
const at = '2026-11-21T02:00:00.000Z'
const zhou = { staffId: 'stf_01J00000000000000000000008', name: '周敏', partyId: dealerId } as const
const approved = anOrder(1, { status: 'approved', timeline: [...anOrder().timeline, { status: 'approved', at, by: zhou }] })
const bought = aSummary(7, { sellerName: '岭澜食品', buyerId: dealerId, buyerName: '宏远商贸', status: 'settled' })

/** A dealer in the middle: one own order, one order of a store to decide. */
const backend = jest.fn<Backend>(({ method, path, data }) => {
  switch (`${method} ${path.split('?')[0]}`) {
    case 'GET /orders':
      return ok({ items: data.as === 'buyer' ? [bought] : [aSummary(1)] })
    case 'GET /orders/counts':
      return ok({ ...noCounts, submitted: 1 })
    case 'GET /orders/weeks':
      return ok({ weeks: [] })
    case 'GET /credit':
      return ok(aCredit)
    case 'POST /products/lookup':
      return ok({ items: [], unknown: [] })
    case `GET /orders/${orderIdOf(1)}`:
      return ok(anOrder(1))
    case `GET /orders/${orderIdOf(7)}`:
      return ok(anOrder(7, { ...bought, timeline: anOrder().timeline }))
    case `POST /orders/${orderIdOf(1)}/approval`:
      return { statusCode: 409, data: { code: 'order.moved', message: '订单已被别人处理', detail: { order: approved } } }
    case `POST /orders/${orderIdOf(1)}/rejection`:
      return ok(anOrder(1, { status: 'rejected' }))
    case 'GET /cart':
    case 'PUT /cart':
      return ok({ lines: data.lines ?? [] })
    default:
      return refused(404, 'route.unknown')
  }
})

function start() {
  const phone = startMiniProgram(requestsTo(backend))
  phone.storage.set('session', aSession())
  return { ...phone, led: (url: string) => phone.calls.some(([, options]) => String(options.url).startsWith(url)) }
}

beforeEach(() => {
  jest.resetModules()
  backend.mockClear()
})
afterEach(() => document.body.replaceChildren())

it('opens the home with what may still be ordered, what waits and the last order', async () => {
  const phone = start()
  const page = phone.open(home)
  await page.shows('宏远商贸', '还能下单', '13,856.80', '1 张订单等您审', '照上次再来', '整单再来 · 14 箱')
  await page.tap('整单再来')
  await until(
    () => phone.led('/orders/more/cart/index'),
    () => 'the cart',
  )
})

it('leads from the list of orders to one of them', async () => {
  const phone = start()
  const page = phone.open(orders)
  await page.shows('我买的', '我卖的', '岭澜食品', '共 1 单')
  await page.tap('我卖的')
  await page.shows('惠民便利店')
  await page.tap('惠民便利店')
  await until(
    () => phone.led(`/${order}?orderId=${orderIdOf(1)}`),
    () => 'the order',
  )
})

it('leads from the queue to the order, and shows it as it is when somebody was faster', async () => {
  const phone = start()
  const queue = phone.open(desk)
  await queue.shows('客户订单', '惠民便利店')
  await queue.tap('惠民便利店')
  await until(
    () => phone.led(`/${order}?orderId=${orderIdOf(1)}&queue=1`),
    () => 'the order',
  )
  const page = phone.open(order, { orderId: orderIdOf(1) })
  await page.shows('等您审', '惠民便利店的额度', '等级价 · 满 10 箱价', '提交订单 · 鲁惠民')
  await page.tap('通过')
  await page.shows('周敏已经审核通过', '审过了，等收款确认')
})

it('asks why before it rejects', async () => {
  const phone = start()
  const page = phone.open(order, { orderId: orderIdOf(1) })
  await page.tap('驳回')
  await page.shows('为什么驳回', '先写明原因')
  await page.tap('货不够')
  await page.tap('驳回这单')
  await page.shows('这单被驳回了')
  expect(backend.mock.calls.find(([{ path }]) => path.endsWith('/rejection'))?.[0].data).toEqual({ reason: '货不够' })
})
