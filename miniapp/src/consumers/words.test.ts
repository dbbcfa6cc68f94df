import { expect, it } from '@jest/globals'
import type { Rebinding } from '@shared/consumers/model'
import { askedBy, consequence, ownerName, warrantyWord } from './words'

const asked: Rebinding = {
  ...{
    requestId: 'scn_1',
    ownerId: 'csm_01J0000000000000000000WXYZ',
    fromId: 'pty_1',
    fromName: '江南商贸',
    toId: 'pty_2',
    toName: '塞北粮油',
  },
  ...{ status: 'requested', at: '2026-11-21T08:00:00.000Z' },
}

it('calls a store by its name and a consumer by the end of an id', () => {
  expect([ownerName('pty_1', '惠民超市'), askedBy(asked), ownerName('pty_0WXYZ', undefined)]).toEqual([
    '惠民超市',
    '消费者 WXYZ',
    '门店 WXYZ',
  ])
})

it('says before HQ decides what becomes of supply', () => {
  expect(consequence(asked)).toBe('同意后，他就是塞北粮油的客户，江南商贸看不到他了。积分和保修不变。')
  expect(consequence({ ...asked, supply: 'moves' })).toContain('以后都从塞北粮油进货')
  expect(consequence({ ...asked, supply: 'stays' })).toContain('进货、价格和账期都不变')
})

it.each([
  [undefined, '没有'],
  [3, '3 个月'],
  [12, '1 年'],
  [18, '18 个月'],
  [24, '2 年'],
])('a warranty of %s months is %s', (warrantyMonths, said) => expect(warrantyWord({ warrantyMonths })).toBe(said))
