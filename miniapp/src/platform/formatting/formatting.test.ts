import { describe, expect, it } from '@jest/globals'
import { cartonsOf, inCartons, packText } from './cartons'
import { date, dateWithWeekday, moment, time, waited } from './dates'
import { count, money, shortMoney, typedMoney } from './money'

const now = '2026-11-21T01:31:00.000Z'
const bottles = { packSize: 24, unit: '瓶', cartonUnit: '箱' }

describe('money', () => {
  it.each([
    [0, '¥0.00'],
    [5, '¥0.05'],
    [123_450, '¥1,234.50'],
    [-18_400, '−¥184.00'],
    [100_000_000_00, '¥100,000,000.00'],
  ])('%i fen is %s', (fen, text) => expect(money(fen)).toBe(text))

  it.each([
    [999_999, '¥9,999.99'],
    [1_000_000, '¥1 万'],
    [12_340_000, '¥12.3 万'],
    [-100_000_000, '−¥100 万'],
    [1_234_567_890_000, '¥123.5 亿'],
  ])('%i fen is %s in a summary', (fen, text) => expect(shortMoney(fen)).toBe(text))

  it.each([
    ['1,000', 100_000],
    ['¥12.5', 1250],
    ['0.07', 7],
    ['1.005', undefined],
    ['', undefined],
    ['一百', undefined],
    ['-3', undefined],
  ])('typed as %s is %s fen', (text, fen) => expect(typedMoney(text)).toBe(fen))

  it('counts in groups of three', () => expect([count(1234567), count(-1200)]).toEqual(['1,234,567', '−1,200']))
})

describe('cartons', () => {
  it.each([
    [0, '0 箱'],
    [5, '5 瓶'],
    [24, '1 箱'],
    [77, '3 箱 5 瓶'],
    [28_800, '1,200 箱'],
    [-77, '−3 箱 5 瓶'],
    [-5, '−5 瓶'],
  ])('%i pieces are %s', (pieces, text) => expect(inCartons(pieces, bottles)).toBe(text))

  it('of one piece are that piece', () => expect(inCartons(3, { packSize: 1, unit: '盒', cartonUnit: '盒' })).toBe('3 盒'))
  it('of several products add up', () =>
    expect(
      cartonsOf([
        { quantity: 77, packSize: 24 },
        { quantity: 40, packSize: 20 },
      ]),
    ).toEqual({ cartons: 5, loose: 5 }))
  it('stand behind the size', () => expect(packText('330ml', bottles)).toBe('330ml · 24 瓶/箱'))
})

describe('moments, in Shanghai', () => {
  it.each([
    ['2026-11-21T01:31:00.000Z', '今天 9:31'],
    ['2026-11-20T15:59:00.000Z', '昨天 23:59'],
    ['2026-11-20T16:00:00.000Z', '今天 0:00'],
    ['2026-11-22T01:00:00.000Z', '明天 9:00'],
    ['2026-11-08T08:05:00.000Z', '11-08 16:05'],
    ['2025-12-31T16:30:00.000Z', '01-01 0:30'],
    ['2025-11-08T08:05:00.000Z', '2025-11-08 16:05'],
  ])('%s is %s', (at, text) => expect(moment(at, now)).toBe(text))

  it('name the day and the hour alone', () => {
    expect([date('2026-11-08T08:05:00.000Z', now), time(now), dateWithWeekday('2026-11-22T01:00:00.000Z')]).toEqual([
      '11-08',
      '9:31',
      '11-22 周日',
    ])
  })

  it.each([
    ['2026-11-21T01:30:30.000Z', '刚刚'],
    ['2026-11-21T01:26:00.000Z', '5 分钟'],
    ['2026-11-20T23:31:00.000Z', '2 小时'],
    ['2026-11-18T01:31:00.000Z', '3 天'],
  ])('since %s one has waited %s', (since, text) => expect(waited(since, now)).toBe(text))
})
