import { describe, expect, it } from '@jest/globals'
import { Verdict } from '@shared/codes/model'
import type { Waiting } from '../waiting/task'
import { evidenceOf, looksOf, tailOf, toldOf } from './words'

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

  it('passes again for who alone has verified it, and for who has opened its label', () => {
    expect(toldOf(scan('repeat', 3), undefined, 3)).toMatchObject({ passes: true, word: '正品', says: '都是您自己扫的，放心用' })
    expect(toldOf(scan('repeat', 3), undefined, 2)).toMatchObject({ passes: false, word: '可疑' })
    const opened = { ...scan('repeat', 2), proven: true }
    expect(toldOf(opened, undefined, 1)).toMatchObject({ passes: true, says: '里面的码也对，放心用' })
    expect(toldOf({ ...opened, count: 3 }, undefined, 1)).toMatchObject({ passes: false, word: '可疑' })
  })

  it.each(['forged', 'notShipped', 'void'] as const)('tells a trader not to sell, a consumer not to buy what is %s', (verdict) => {
    expect([toldOf(scan(verdict), 'store').says, toldOf(scan(verdict), undefined).says]).toEqual([
      expect.stringContaining('别卖'),
      expect.stringMatching(/别买/),
    ])
  })
})

it('proves a repeat by when and where it was first, and goods from elsewhere by where they belong', () => {
  const custody = { holderId: 'pty_1', holderName: '顺达副食', areas: ['320282'], shippedAt: '2026-11-09T06:20:00.000Z' } as never
  const seen = { firstSeenAt: '2025-10-03T02:00:00.000Z', firstSeenIn: '330681' }
  expect(evidenceOf({ ...scan('repeat', 7), ...seen })).toEqual(['2025-10-03 10:00 在绍兴先扫过'])
  expect(evidenceOf({ ...scan('repeat', 7), ...seen, firstSeenIn: '330000' })).toEqual(['2025-10-03 10:00 在浙江先扫过'])
  expect(evidenceOf({ ...scan('repeat', 7), firstSeenAt: seen.firstSeenAt })).toEqual(['2025-10-03 10:00 先扫过'])
  expect(evidenceOf({ ...scan('elsewhere'), custody, seenIn: '330603' })).toEqual(['该在 江苏 无锡 卖', '您在 浙江 绍兴', '供给 顺达副食'])
  const wide = { ...(custody as object), areas: ['3301', '3302', '34', '31'] } as never
  expect(evidenceOf({ ...scan('elsewhere'), custody: wide })[0]).toBe('该在 浙江 杭州、浙江 宁波 等 4 处 卖')
  expect(evidenceOf(scan('forged'))).toEqual([])
})

it.each([
  ['https://qdt.cn/01/06901234567892/21/0123456789ABCDEF7730', '7730'],
  ['https://qdt.cn/01/06901234567892/21/0123456789ABCDEF7730?250=X', '7730'],
  ['(01)06901234567892(21)ABCD', 'ABCD'],
])('%s ends with %s', (uri, tail) => expect(tailOf(uri)).toBe(tail))

it('counts its own verifications of one item, by either of its codes, answered and up to that moment', () => {
  const at = (minute: number, more: object = {}): Waiting =>
    ({
      ...{ scanId: `scn_${minute}`, at: `2026-11-21T01:0${minute}:00.000Z`, state: 'told', scan: scan('genuine') },
      ...{ task: { kind: 'scan', uri: 'https://qdt.cn/01/1/21/A', purpose: 'verify' }, ...more },
    }) as never
  const all = [
    at(1),
    at(2, { task: { kind: 'scan', uri: 'https://qdt.cn/01/1/21/A?250=B', purpose: 'verify' } }),
    at(3, { task: { kind: 'scan', uri: '(01)1(21)A(250)B', purpose: 'verify' } }),
    at(3, { task: { kind: 'scan', uri: 'https://qdt.cn/01/1/21/C', purpose: 'verify' } }),
    at(4, { task: { kind: 'scan', uri: 'https://qdt.cn/01/1/21/A', purpose: 'receive' } }),
    at(5, { scan: undefined, state: 'waiting' }),
    at(6),
    at(7),
  ]
  expect([looksOf(all[1]!, all), looksOf(all[6]!, all)]).toEqual([2, 4])
})
