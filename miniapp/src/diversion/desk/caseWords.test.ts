import { expect, it } from '@jest/globals'
import { titleOf, traceOf } from './caseWords'

const places = [{ city: '330600', name: '浙江省绍兴市', codes: 17 }]

it.each([
  [['territory', 'burst'], '顺达副食的货，到了浙江省绍兴市'],
  [['unshipped'], '没出厂的码，在外面扫到了'],
  [['price'], '顺达副食的货，卖低了'],
] as const)('%j is called %s', (rules, title) => expect(titleOf({ dealerName: '顺达副食', places, rules: [...rules] })).toBe(title))

it('says of a scan where, who, what, and what cannot be; an untold place stays untold', () => {
  const trace = { scanId: 'scn_1', uri: 'https://qdt.cn/01/1/21/ABCD7730', product: '冷泡乌龙茶', at: '2025-11-19T08:32:00.000Z' } as never
  expect(traceOf(trace)).toEqual({ title: '没说在哪 · 消费者', when: '2025-11-19 16:32', note: '冷泡乌龙茶 · 尾号 7730' })
  const more = {
    city: '330600',
    cityName: '绍兴市',
    by: { name: '钱涛' },
    leg: { from: '320200', km: 158, hours: 1 },
    price: 350,
    floor: 400,
  }
  expect(traceOf({ ...(trace as object), ...more } as never)).toMatchObject({
    title: '绍兴市 · 钱涛',
    note: '冷泡乌龙茶 · 尾号 7730 · 离上一次 158 km，只隔 1 小时 · 标价 ¥3.50，限价 ¥4.00',
  })
})
