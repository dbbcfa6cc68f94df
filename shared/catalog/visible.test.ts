import { describe, expect, it } from '@jest/globals'
import { type Bounds, isVisible } from './visible'

const tea = { skuId: 'tea', categoryId: 'drinks' }
const range = (over: { categoryIds?: string[]; skuIds?: string[]; except?: string[] }): Bounds => ({
  categoryIds: over.categoryIds && new Set(over.categoryIds),
  skuIds: over.skuIds && new Set(over.skuIds),
  exceptSkuIds: new Set(over.except),
})

describe('a buyer sees tea', () => {
  it.each<[string, Bounds[], boolean]>([
    ['no range applies', [], true],
    ['its category is named', [range({ categoryIds: ['drinks'] })], true],
    ['another category is named', [range({ categoryIds: ['food'] })], false],
    ['it is named', [range({ skuIds: ['tea'] })], true],
    ['another product is named', [range({ skuIds: ['cup'] })], false],
    ['its category or another product is named', [range({ categoryIds: ['drinks'], skuIds: ['cup'] })], true],
    ['it is named beside another category', [range({ categoryIds: ['food'], skuIds: ['tea'] })], true],
    ['its category is named without it', [range({ categoryIds: ['drinks'], except: ['tea'] })], false],
    ['it is named and excepted', [range({ skuIds: ['tea'], except: ['tea'] })], false],
    ['everything but it', [range({ except: ['tea'] })], false],
    ['everything but another', [range({ except: ['cup'] })], true],
    ['an empty list is named', [range({ skuIds: [] })], false],
    ['one range hides and another shows it', [range({ except: ['tea'] }), range({ skuIds: ['tea'] })], true],
    ['no range shows it', [range({ categoryIds: ['food'] }), range({ skuIds: ['cup'] })], false],
  ])('when %s: %#', (_case, ranges, seen) => {
    expect(isVisible(ranges, tea)).toBe(seen)
  })
})
