import { describe, expect, it } from '@jest/globals'
import type { VisibleRange } from '@shared/catalog/model'
import { buyerId, sellerId, tea } from '../../testing/examples'
import { decideRange } from './range'

const drinks = 'cat_01J000000000000000000DRINKS'
const aRange = (over: Partial<VisibleRange> = {}): VisibleRange => ({
  rangeId: 'rng_01J000000000000000000000001',
  sellerId,
  name: '常规',
  levels: ['金牌'],
  partyIds: [],
  exceptSkuIds: [],
  ...over,
})
const decided = (asked: VisibleRange, range?: VisibleRange, ids: string[] = []) => {
  try {
    return decideRange(asked, { range, ids, categoryIds: [drinks], products: new Map([[tea, {}]]) })
  } catch (error) {
    return error
  }
}

describe('a visible range', () => {
  it.each([
    ['new', aRange({ partyIds: [buyerId] }), undefined, { added: [buyerId], removed: [] }],
    ['with a party more', aRange({ partyIds: [buyerId] }), aRange(), { added: [buyerId], removed: [] }],
    ['with a party less', aRange(), aRange({ partyIds: [buyerId] }), { added: [], removed: [buyerId] }],
    ['with other levels', aRange({ levels: [] }), aRange(), { added: [], removed: [] }],
    ['that stands already', aRange(), aRange(), undefined],
    ['of another seller', aRange(), aRange({ sellerId: buyerId }), { code: 'actor.forbidden' }],
    [
      'of a category that is not there',
      aRange({ categoryIds: [drinks.replace('DRINKS', 'NOTHIN') as typeof drinks] }),
      undefined,
      { code: 'category.unknown' },
    ],
    [
      'of a product that is not there',
      aRange({ exceptSkuIds: [tea.replace('TEA', 'NOT') as typeof tea] }),
      undefined,
      { code: 'product.unknown' },
    ],
  ])('%s', (_case, asked, range, expected) => {
    const answer = decided(asked, range)
    if (expected) expect(answer).toMatchObject(expected)
    else expect(answer).toBeUndefined()
  })

  it('is one of at most forty', () => {
    const forty = Array.from({ length: 40 }, (_, i) => `${i}`)
    expect(decided(aRange(), undefined, forty)).toMatchObject({ code: 'input.invalid' })
    expect(decided(aRange({ name: '新名' }), aRange(), forty)).toEqual({ added: [], removed: [] })
  })
})
