import { expect, it } from '@jest/globals'
import { forgedText, reporterText, titleOf, upheldHint } from './reportWords'

const ours = { code: 'ours' as const, division: '330603', cityName: '上海', kind: 'diverted' as const, uri: 'x7730' }

it.each([
  [{}, '绍兴的货，在上海被举报'],
  [{ cityName: undefined }, '绍兴的货被举报'],
  [{ kind: 'price' as const }, '绍兴的货，在上海卖低了'],
  [{ kind: 'opened' as const }, '尾号 7730，在上海'],
  [{ code: 'forged' as const, division: undefined }, '假码，在上海 · 尾号 7730'],
  [{ code: 'forged' as const, cityName: undefined }, '假码 · 尾号 7730'],
])('%j: %s', (over, title) => expect(titleOf({ ...ours, ...over } as never)).toBe(title))

it('tells HQ who in the channel reported, and of others only what they are', () =>
  expect([
    reporterText({ by: { is: 'staff', name: '老陈', partyName: '惠民超市' } }),
    reporterText({ by: { is: 'consumer' } }),
    reporterText({ by: { is: 'anonymous' } }),
  ]).toEqual(['惠民超市 老陈', '消费者', '没登录的人']))

it('counts fakes by city', () => {
  const cities = [
    { city: '330100', name: '杭州', codes: 5 },
    { city: '440000', codes: 1 },
  ]
  expect(forgedText({ window: '2026-11', total: 8, placeless: 2, cities })).toBe('杭州 5、广东 1、没说在哪 2')
})

it.each([
  [{}, '记下来，报的人看得到结果'],
  [{ caseId: '2026-11.pty_1' }, '记进宏远商贸这个月的案子；还没有就立案'],
  [{ caseId: '2026-11.pty_1', kind: 'price' }, '记进宏远商贸这个月的案子，算低于限价'],
])('%j: %s', (over, hint) => expect(upheldHint({ kind: 'diverted', dealerName: '宏远商贸', ...over } as never)).toBe(hint))
