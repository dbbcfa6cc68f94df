import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { aSession, ok, refused } from '../../src/platform/testing/people'
import { type Backend, requestsTo } from './backend'
import { startMiniProgram, until } from './harness'

const scan = 'codes/pages/scan/index'
const uri = 'https://qdt.cn/01/06900000101001/21/200003ZX84VC2E7H03TZ'
const product = { skuId: `sku_${'0'.repeat(26)}`, name: '山泉天然水', spec: '550ml×24', gtin: '6900000101001', madeOn: '2026-11-02' }
const genuine = { verdict: 'genuine', first: true, count: 1, product, actions: ['receive', 'report'] }

let online = true
const backend = jest.fn<Backend>(({ method, path, data }) => {
  if (!online) throw new Error('no network')
  if (`${method} ${path}` !== 'POST /scans') return refused(404, 'route.unknown')
  return ok(data.uri === uri ? genuine : { verdict: 'forged', first: false, count: 0, actions: ['report'] })
})
const scansAsked = () => backend.mock.calls.map(([{ data }]) => data).filter((data) => 'scanId' in data)

function start() {
  const phone = startMiniProgram({
    ...requestsTo(backend),
    getFuzzyLocation: ({ fail }) => fail?.({ errMsg: 'getFuzzyLocation:fail auth deny' }),
  })
  phone.storage.set('session', aSession())
  return phone
}

beforeEach(() => {
  jest.resetModules()
  backend.mockClear()
  online = true
})
afterEach(() => document.body.replaceChildren())

it('verifies a typed code: one word, what it is, what to do next; a refused place is none', async () => {
  const page = start().open(scan)
  await page.shows('扫码', '对准瓶身上的二维码')
  page.type(uri)
  await page.tap('查')
  await page.shows('正品', '第一次扫，没问题', '山泉天然水 550ml×24', '生产 2026-11-02', '尾号 03TZ', '收货', '扫下一个')
  expect(scansAsked()).toHaveLength(1)
  expect(scansAsked()[0]).not.toHaveProperty('place')
  await page.tap('扫下一个')
  page.type('https://qdt.cn/01/06900000101001/21/0000000000000000000X')
  await page.tap('查')
  await page.shows('假货', '别卖，先收起来', '厂里没有这个码')
})

it('who refuses the place chooses a city, which goes along with the next scan', async () => {
  const page = start().open(scan)
  await page.tap('还没定位')
  await page.tap('江苏')
  await page.tap('无锡')
  await page.shows('在 无锡市')
  page.type(uri)
  await page.tap('查')
  await page.shows('正品')
  expect(scansAsked().map(({ place }) => place)).toEqual([{ divisionCode: '320200' }])
})

it('keeps a scan without a network and sends it under the same id when it is asked to', async () => {
  online = false
  const page = start().open(scan)
  await page.shows('扫码')
  page.type(uri)
  await page.tap('查')
  await page.shows('1 个存在这台手机上', '等信号')
  online = true
  await page.tap('现在送')
  await page.shows('正品')
  await until(
    () => new Set(scansAsked().map(({ scanId }) => scanId)).size === 1,
    () => 'one scan',
  )
  expect(scansAsked().length).toBeGreaterThanOrEqual(1)
})
