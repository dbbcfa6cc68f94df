import { describe, expect, it } from '@jest/globals'
import { aShipment, skuOf } from '../platform/testing/shipments'
import { cameOf, cameWords, withTrouble } from './came'

const shipment = aShipment()
const troubles = { [skuOf(1)]: { damaged: 3, missing: 0 }, [skuOf(2)]: { damaged: 0, missing: 24 } }

it('takes everything for come as long as nobody says otherwise', () => {
  expect(cameOf(shipment, {})).toEqual([
    { skuId: skuOf(1), received: 240 },
    { skuId: skuOf(2), received: 48 },
  ])
  expect(cameWords(shipment, {})).toEqual({ whole: '12 箱', claimed: undefined })
})

it('says of every line what came whole, broken or not at all', () => {
  expect(cameOf(shipment, troubles)).toEqual([
    { skuId: skuOf(1), received: 237, damaged: 3 },
    { skuId: skuOf(2), received: 24, missing: 24 },
  ])
  expect(cameWords(shipment, troubles)).toEqual({ whole: '10 箱 21 件', claimed: '1 箱 3 件' })
})

describe('of 48 pieces', () => {
  it.each([
    ['a few broken', {}, { damaged: 3 }, [3, 0]],
    ['more broken than sent', {}, { damaged: 60 }, [48, 0]],
    ['broken takes from missing', { missing: 47 }, { damaged: 3 }, [3, 45]],
    ['missing takes from broken', { damaged: 30 }, { missing: 40 }, [8, 40]],
    ['fewer than none', { damaged: 2 }, { missing: -1 }, [2, 0]],
  ])('%s', (_case, before, more, [damaged, missing]) => {
    expect(withTrouble(48, { damaged: 0, missing: 0, ...before }, more)).toEqual({ damaged, missing })
  })
})
