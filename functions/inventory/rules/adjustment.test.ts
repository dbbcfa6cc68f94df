import { describe, expect, it } from '@jest/globals'
import { cup, tea } from '../../testing/examples'
import { decideAdjustment } from './adjustment'

const places = new Map<string, string>([
  [tea, '01#001#01'],
  [cup, '02#001#01'],
])

describe('adjusting stock', () => {
  it('moves a level by a change, or to what was counted', () => {
    const changes = decideAdjustment(
      [
        { skuId: tea, change: -3 },
        { skuId: cup, counted: 10 },
      ],
      places,
      new Map([[cup, 12]]),
    )
    expect(changes).toEqual([
      { skuId: tea, place: '01#001#01', change: -3 },
      { skuId: cup, place: '02#001#01', change: -2, seen: 12 },
    ])
  })

  it('counts what never had stock from nothing', () => {
    expect(decideAdjustment([{ skuId: cup, counted: 10 }], places, new Map())).toMatchObject([{ change: 10, seen: 'none' }])
  })

  it('names every SKU that there is not, and every one that stands twice', () => {
    expect(() => decideAdjustment([{ skuId: 'sku_0000000000000000000000NONE', change: 1 }], places, new Map())).toThrow(
      expect.objectContaining({ code: 'product.unknown', detail: { lines: [{ skuId: 'sku_0000000000000000000000NONE' }] } }),
    )
    expect(() =>
      decideAdjustment(
        [
          { skuId: tea, change: 1 },
          { skuId: tea, change: 2 },
        ],
        places,
        new Map(),
      ),
    ).toThrow(expect.objectContaining({ code: 'input.invalid' }))
  })
})
