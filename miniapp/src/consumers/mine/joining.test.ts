import { describe, expect, it } from '@jest/globals'
import { dealerIn } from './dealerIn'
import { standingOf, toldOf } from './joining'

const dealerId = `pty_${'0'.repeat(25)}1` as const
const otherId = `pty_${'0'.repeat(25)}2` as const
const dealer = { dealerId, name: '宏远商贸' }
const asked = { toName: '宏远商贸', status: 'requested', at: '2026-11-20T06:00:00.000Z' } as const

describe('who scans a dealer’s sign', () => {
  it.each([
    ['is nobody’s customer yet', {}, undefined, 'free'],
    ['is another’s', { dealerId: otherId }, undefined, 'other'],
    ['is this one’s already', { dealerId, byScan: true }, undefined, 'bound'],
    ['buys from it, and is none of its customers yet', { dealerId, byScan: false }, undefined, 'free'],
    ['has asked for it before', { dealerId: otherId, asked }, undefined, 'asked'],
    [
      'was refused it before, and may ask again',
      { dealerId: otherId, asked: { ...asked, status: 'refused' as const } },
      undefined,
      'other',
    ],
    ['waits for another one still', { dealerId: otherId, asked: { ...asked, toName: '顺达副食' } }, undefined, 'other'],
    ['has just joined', {}, 'bound', 'joined'],
    ['has just asked', { dealerId: otherId }, 'requested', 'asked'],
  ] as const)('%s', (_, mine, answered, expected) => expect(standingOf(dealer, mine, answered)).toBe(expected))

  it('is told what happens next, and where', () => {
    expect(toldOf('asked', '宏远商贸', '顺达副食')?.text).toBe('总部同意后换到宏远商贸，同意前还是顺达副食的客户。结果在「我的商品」里看')
    expect(toldOf('joined', '宏远商贸', '宏远商贸')?.title).toBe('您是宏远商贸的客户了')
    expect([toldOf('free', '宏远商贸', undefined), toldOf('other', '宏远商贸', '顺达副食')]).toEqual([undefined, undefined])
  })
})

it.each([
  ['as WeChat hands it over', encodeURIComponent(`https://qdt.cn/d/${dealerId}`), dealerId],
  ['with what somebody added', `https://qdt.cn/d/${dealerId}?from=sign#top`, dealerId],
  ['alone', dealerId, dealerId],
  ['of nobody', 'https://qdt.cn/d/', undefined],
  ['broken', '%E4%', undefined],
] as const)('a sign %s', (_, text, expected) => expect(dealerIn(text)).toBe(expected))
