import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { aSession, ok, refused } from '../../src/platform/testing/people'
import { type Backend, requestsTo } from './backend'
import { startMiniProgram } from './harness'

const check = 'codes/more/check/index'
const uri = 'https://qdt.cn/01/06900000101001/21/200003ZX84VC2E7H03TZ'
const dealerId = `pty_${'0'.repeat(26)}`
const product = { skuId: `sku_${'0'.repeat(26)}`, name: '山泉天然水', spec: '550ml×24', gtin: '6900000101001', madeOn: '2026-11-02' }
const genuine = { verdict: 'genuine', first: true, count: 1, product, actions: ['bind', 'report'] }
const binding = {
  ...{ serial: uri.slice(-20), skuId: product.skuId, name: product.name, boundAt: '2026-11-22T01:00:00.000Z', points: 20 },
  warrantyUntil: '2027-02-22',
}
let isBound = false
const answers: Record<string, () => ReturnType<Backend>> = {
  'POST /consumer-sessions': () => ok({ token: 'consumer', expiresAt: '2099-01-01T00:00:00.000Z', consumerId: `csm_${'0'.repeat(26)}` }),
  'POST /scans': () => ok(genuine),
  'POST /bindings': () => (isBound ? refused(409, 'code.bound', '这件商品已经被绑定过', { boundAt: binding.boundAt }) : ok(binding)),
  'GET /bindings': () => ok({ items: [binding], points: 20, dealerId, dealerName: '宏远商贸', byScan: true }),
  [`GET /d/${dealerId}`]: () => ok({ dealerId, name: '宏远商贸' }),
}
const backend = jest.fn<Backend>(({ method, path }) => answers[`${method} ${path}`]?.() ?? refused(404, 'route.unknown'))
/** As whom each call went. */
const calls = () => backend.mock.calls.map(([{ method, path, token }]) => `${method} ${path} ${token?.replace('Bearer ', '') ?? 'nobody'}`)

const login = jest.fn(({ success }: { success?: (answer: object) => void }) => success?.({ code: 'wx-code', errMsg: 'login:ok' }))
const start = () =>
  startMiniProgram({
    ...requestsTo(backend),
    login: login as never,
    getFuzzyLocation: ({ fail }) => fail?.({ errMsg: 'getFuzzyLocation:fail auth deny' }),
  })

beforeEach(() => {
  jest.resetModules()
  backend.mockClear()
  login.mockClear()
  isBound = false
})
afterEach(() => document.body.replaceChildren())

it("what WeChat's scanner opens is verified, bound and found among one's own, in the name of the consumer whom WeChat knows", async () => {
  const phone = start()
  const page = phone.open(check, { q: encodeURIComponent(uri), scancode_time: '1763772000' })
  await page.shows('正品', '第一次扫，放心用', '山泉天然水 550ml×24', '绑到我名下', '扫下一个', '举报')
  await page.tap('绑到我名下')
  await page.shows('绑好', '得 20 分，保修到 2027-02-22', '看我的商品')
  await page.tap('看我的商品')
  expect(phone.ways()).toContain('/consumers/mine/items/index')
  const mine = phone.open('consumers/mine/items/index')
  await mine.shows('我的商品', '20', '您是宏远商贸的客户', '山泉天然水', '保修到 2027-02-22')
  expect([login.mock.calls.length, calls().filter((one) => !one.startsWith('GET'))]).toEqual([
    1,
    ['POST /consumer-sessions nobody', 'POST /scans consumer', 'POST /bindings consumer'],
  ])
})

it('tells whose turn it was not, and leads to the next code', async () => {
  isBound = true
  const page = start().open(check, { q: encodeURIComponent(uri) })
  await page.tap('绑到我名下')
  await page.shows('绑过', '先绑了', '这件已经有主了', '举报')
  await page.tap('再扫一次确认')
  await page.shows('对准瓶身上的二维码', '我的商品')
})

it('goes as staff where somebody is signed in, and leaves the consumer alone', async () => {
  const phone = start()
  phone.storage.set('session', aSession('staff'))
  const page = phone.open(check, { q: encodeURIComponent(uri) })
  await page.shows('正品')
  expect([login.mock.calls.length, calls()]).toEqual([0, ['POST /scans staff']])
})

it('names the dealer whose sign was scanned', async () => {
  const page = start().open('consumers/mine/join/index', { q: encodeURIComponent(`https://qdt.cn/d/${dealerId}`) })
  await page.shows('您已经是宏远商贸的客户', '看我的商品')
})
