import { describe, expect, it } from '@jest/globals'
import { Verdict } from '@shared/codes/model'
import { evidenceOf, tailOf, toldOf } from './words'

const scan = (verdict: Verdict, count = 1) => ({ verdict, count, first: count === 1, actions: [] })

describe('a verdict', () => {
  it('passes for what is genuine alone, by shape, word and sentence', () => {
    const all = Verdict.options.map((verdict) => toldOf(scan(verdict, verdict === 'repeat' ? 7 : 1), 'store'))
    expect(all.filter(({ passes }) => passes).map(({ word }) => word)).toEqual(['正品'])
    expect(new Set(all.map(({ word }) => word)).size).toBe(Verdict.options.length)
    for (const { word, says } of all) {
      expect(word).toMatch(/^[\u4e00-\u9fff]{2,3}$/)
      expect(says.length).toBeGreaterThan(3)
    }
  })

  it.each([
    ['store', '第一次扫，放心卖'],
    ['dealer', '第一次扫，没问题'],
    [undefined, '第一次扫，放心用'],
  ] as const)('says to %s what it means', (kind, says) => expect(toldOf(scan('genuine'), kind).says).toBe(says))

  it('takes a second look for one’s own, a seventh for suspicious', () => {
    expect([toldOf(scan('repeat', 2), 'store').word, toldOf(scan('repeat', 7), 'store').word]).toEqual(['扫过', '可疑'])
    expect(toldOf(scan('repeat', 7), 'store')).toMatchObject({ sign: 7, says: '这个码扫过 7 次' })
  })
})

it('proves a repeat by when and where it was first, and goods from elsewhere by where they belong', () => {
  const custody = { holderId: 'pty_1', holderName: '顺达副食', areas: ['320282'], shippedAt: '2026-11-09T06:20:00.000Z' } as never
  const seen = { firstSeenAt: '2025-10-03T02:00:00.000Z', firstSeenIn: '330000' }
  expect(evidenceOf({ ...scan('repeat', 7), ...seen })).toEqual(['第一次 2025-10-03 10:00 浙江省'])
  expect(evidenceOf({ ...scan('elsewhere'), custody })).toEqual(['该在 江苏省 卖', '供给 顺达副食'])
  expect(evidenceOf(scan('forged'))).toEqual([])
})

it.each([
  ['https://qdt.cn/01/06901234567892/21/0123456789ABCDEF7730', '7730'],
  ['https://qdt.cn/01/06901234567892/21/0123456789ABCDEF7730?250=X', '7730'],
  ['(01)06901234567892(21)ABCD', 'ABCD'],
])('%s ends with %s', (uri, tail) => expect(tailOf(uri)).toBe(tail))
