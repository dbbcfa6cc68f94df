import { describe, expect, it } from '@jest/globals'
import type { PriceList } from '@shared/catalog/model'
import { buyerId, now, sellerId } from '../../testing/examples'
import { decideList, mustFit } from './list'

const listId = 'prl_01J000000000000000000000001'
const other = 'prl_01J000000000000000000000002'
const aList = (over: Partial<PriceList> = {}): PriceList => ({
  listId,
  sellerId,
  name: '金牌价',
  kind: 'level',
  level: '金牌',
  version: 3,
  savedAt: now,
  ...over,
})
const decided = (asked: Partial<PriceList>, standing: { list?: PriceList; takenBy?: PriceList['listId'] } = {}) => {
  try {
    return decideList({ ...aList(), ...asked }, { list: undefined, takenBy: undefined, ...standing }, now)
  } catch (error) {
    return error
  }
}

describe('a price list', () => {
  it.each([
    ['new', {}, {}, { isNew: true, renamed: false, list: { version: 1 } }],
    ['changed', {}, { list: aList(), takenBy: listId }, { isNew: false, renamed: false, list: { version: 4 } }],
    ['renamed', { name: '金' }, { list: aList(), takenBy: listId }, { isNew: false, renamed: true, list: { version: 4, name: '金' } }],
    ['for an audience that has another', {}, { takenBy: other }, { code: 'priceList.exists', detail: { listId: other } }],
    ['for another level', { level: '银牌' }, { list: aList() }, { code: 'priceList.audienceFixed' }],
    ['of another kind', { kind: 'party', level: undefined, partyId: buyerId }, { list: aList() }, { code: 'priceList.audienceFixed' }],
    ['of another seller', { sellerId: buyerId }, { list: aList() }, { code: 'actor.forbidden' }],
  ] as const)('%s', (_case, asked, standing, expected) => {
    expect(decided(asked as Partial<PriceList>, standing as never)).toMatchObject(expected)
  })

  it('changes at most ninety shelves at once', () => {
    const places = (count: number) => Array.from({ length: count }, (_, i) => ({ place: `00#${String(i).padStart(3, '0')}#00` }))
    expect(() => mustFit(places(90))).not.toThrow()
    expect(() => mustFit(places(91))).toThrow('input.invalid')
  })
})
