import { expect, it } from '@jest/globals'
import { recordText, titleOf, traceOf, wayOf } from './caseWords'

const places = [{ city: '330100', name: '杭州', codes: 17 }]

it.each([
  [['territory', 'burst'], '绍兴的货，到了杭州'],
  [['reported'], '绍兴的货，到了杭州'],
  [['unshipped'], '没出厂的码，在外面扫到了'],
  [['price'], '绍兴的货，卖低了'],
  [['travel'], '绍兴的码，一个在几个地方扫到'],
] as const)('%j is called %s', (rules, title) => expect(titleOf({ division: '330603', places, rules: [...rules] })).toBe(title))

it.each([
  ['310115', '上海的货，到了杭州'],
  ['330000', '浙江的货，到了杭州'],
])('a dealer of %s: %s', (division, title) => expect(titleOf({ division, places, rules: ['territory'] })).toBe(title))

const trace = { scanId: 'scn_1', uri: 'https://qdt.cn/01/1/21/ABCD7730', product: '冷泡乌龙茶', at: '2025-11-19T08:32:00.000Z' }

it('says of a scan where, who, what, and what cannot be; an untold place stays untold', () => {
  expect(traceOf(trace as never)).toEqual({ title: '没说在哪 · 消费者', when: '2025-11-19 16:32', note: '冷泡乌龙茶 · 尾号 7730' })
  const more = {
    city: '330600',
    cityName: '绍兴',
    by: { name: '钱涛' },
    leg: { from: '320200', km: 158, hours: 1 },
    price: 350,
    floor: 400,
  }
  expect(traceOf({ ...trace, ...more } as never)).toMatchObject({
    title: '绍兴 · 钱涛',
    note: '冷泡乌龙茶 · 尾号 7730 · 离上一次 158 km，只隔 1 小时 · 标价 ¥3.50，限价 ¥4.00',
  })
})

it('names nobody who reported, and says what came of it', () =>
  expect(traceOf({ ...trace, report: { kind: 'diverted', status: 'upheld', note: '面包车送来的' } } as never)).toMatchObject({
    title: '没说在哪 · 有人举报',
    note: '冷泡乌龙茶 · 尾号 7730 · 「面包车送来的」 核实过，属实',
  }))

it('tells the way of the goods that most of the evidence is of', () => {
  const sent = {
    ...{ shipmentId: 'shp_1', orderId: 'ord_1', issuedAt: '2025-11-02T00:10:00.000Z', lot: 'L1' },
    ...{ shippedAt: '2025-11-09T06:20:00.000Z', holderName: '宏远商贸', city: '330100', cityName: '杭州' },
  }
  const later = { ...trace, ...sent, uri: 'x', at: '2025-11-21T08:32:00.000Z' }
  const priced = { ...trace, ...sent, uri: 'y', price: 300 }
  const traces = [later, priced, { ...trace, ...sent }, { ...trace, shipmentId: 'shp_2' }, trace]
  expect(wayOf({ traces: traces as never, division: '330603' })).toEqual({
    product: '冷泡乌龙茶',
    count: 3,
    steps: [
      { at: sent.issuedAt, title: '厂里赋码', note: '批号 L1' },
      { at: sent.shippedAt, title: '发给宏远商贸', orderId: 'ord_1', shipmentId: 'shp_1' },
      { at: undefined, title: '没有扫码收货', note: '收没收到，看发货单' },
      { at: trace.at, title: '杭州扫到 2 件', until: later.at, broken: true, note: '中间没有调货单' },
    ],
  })
  expect(wayOf({ traces: [trace] as never, division: '330603' })).toBeUndefined()
})

it.each([
  [{ verified: 2, dismissed: 0, open: 0 }, '这家近一年查实 2 件'],
  [{ verified: 1, dismissed: 3, open: 1 }, '这家近一年查实 1 件，还没定 1 件，排除 3 件'],
  [{ verified: 0, dismissed: 0, open: 0 }, '这家近一年没有别的案子'],
])('%j: %s', (record, words) => expect(recordText(record)).toBe(words))
