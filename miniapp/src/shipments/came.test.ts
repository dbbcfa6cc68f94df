import { describe, expect, it } from '@jest/globals'
import { aShipment, skuOf } from '../platform/testing/shipments'
import { cameOf, cameWords, isScannedIn, scannedTroubles, scannedWords, sentWords, troublesOf, withTrouble } from './came'

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

describe('of what was scanned', () => {
  const load = (shipped: [number, number], received: [number, number]) => ({
    lines: shipment.lines.map(({ skuId, name, quantity }, at) => ({
      skuId,
      name,
      quantity,
      shipped: shipped[at]!,
      received: received[at]!,
    })),
  })

  it('nothing scanned in says nothing, also where the sender scanned', () => {
    expect([isScannedIn(undefined), isScannedIn(load([240, 48], [0, 0]))]).toEqual([false, false])
    expect(scannedTroubles(load([240, 48], [0, 0]))).toEqual({})
  })

  it('what the sender scanned on and nobody scanned off is missing; a line without codes is as it is on paper', () => {
    const some = load([240, 0], [192, 0])
    expect(scannedTroubles(some)).toEqual({ [skuOf(1)]: { damaged: 0, missing: 48 } })
    expect(cameOf(shipment, scannedTroubles(some))).toEqual([
      { skuId: skuOf(1), received: 192, missing: 48 },
      { skuId: skuOf(2), received: 48 },
    ])
    expect(scannedTroubles(load([240, 48], [240, 24]))).toEqual({ [skuOf(2)]: { damaged: 0, missing: 24 } })
    expect(scannedTroubles(load([240, 48], [240, 48]))).toEqual({})
  })

  it('says so in words, of one line or of all', () => {
    const some = load([240, 48], [192, 48])
    expect(scannedWords(shipment, some)).toBe('扫到 10 箱，少 2 箱')
    expect(scannedWords(shipment, some, skuOf(2))).toBe('扫到 2 箱')
    expect(sentWords(shipment, load([240, 0], [0, 0]))).toBe('扫码出库 10 箱，还差 2 箱')
    expect([sentWords(shipment, load([0, 0], [0, 0])), sentWords(shipment, load([240, 48], [0, 0]))]).toEqual([
      undefined,
      '扫码出库 12 箱，都扫了',
    ])
  })

  it('what a person has said of a line holds, whatever is scanned afterwards', () => {
    const said = { [skuOf(1)]: { damaged: 3, missing: 0 } }
    const scanned = { [skuOf(1)]: { damaged: 0, missing: 48 }, [skuOf(2)]: { damaged: 0, missing: 24 } }
    expect(troublesOf(scanned, said)).toEqual({ ...scanned, ...said })
  })
})
