import { describe, expect, it } from '@jest/globals'
import { aShipment, skuOf } from '../platform/testing/shipments'
import { answerOf, cameOf, cameWords, isScannedIn, scannedTroubles, scannedWords, sentWords, troublesOf, withTrouble } from './came'

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

  it('nothing is counted before anything was scanned or said; what nobody could scan is the hand’s', () => {
    const answer = (scanned: Parameters<typeof answerOf>[2], said = {}) =>
      answerOf(shipment, troublesOf(scannedTroubles(scanned), said), scanned)
    const nothing = { count: '12 箱', says: '还没点数', tone: 'plain', good: 0, bad: 0 }
    for (const none of [undefined, load([0, 0], [0, 0]), load([240, 48], [0, 0])]) expect(answer(none)).toEqual(nothing)
    expect(answer(undefined, { [skuOf(1)]: { damaged: 1, missing: 0 } })).toMatchObject({
      count: '11 箱 23 件',
      says: '1 件有问题',
      bad: 1,
    })
    expect(answer(load([240, 48], [240, 48]))).toEqual({ count: '12 箱', of: '12 箱', says: '一箱不差', tone: 'good', good: 288, bad: 0 })
    expect(answer(load([240, 48], [216, 48]))).toMatchObject({ count: '11 箱', says: '1 箱有问题', tone: 'bad', good: 264, bad: 24 })
    const half = load([240, 0], [240, 0])
    expect(answer(half)).toMatchObject({ count: '10 箱', says: '2 箱没扫码，请点数', tone: 'plain', good: 240 })
    expect(answer(half, { [skuOf(2)]: { damaged: 0, missing: 0 } })).toMatchObject({ count: '12 箱', says: '一箱不差' })
  })

  it('what a person has said of a line holds, whatever is scanned afterwards', () => {
    const said = { [skuOf(1)]: { damaged: 3, missing: 0 } }
    const scanned = { [skuOf(1)]: { damaged: 0, missing: 48 }, [skuOf(2)]: { damaged: 0, missing: 24 } }
    expect(troublesOf(scanned, said)).toEqual({ ...scanned, ...said })
  })
})
