import { describe, expect, it } from '@jest/globals'
import { sought } from './search'

const order = { number: 'DH1118-0641', buyerName: '绍兴宏远商贸', sellerName: 'Linglan 食品' }
const today = '2026-11-21'

describe('an order is found by', () => {
  it.each([
    ['its number', 'DH1118-0641', true],
    ['its number in small letters', 'dh1118-0641', true],
    ['its number without letters', '1118-0641', true],
    ['its digits', '11180641', true],
    ['its last digits', '0641', true],
    ['its day', 'DH1118', true],
    ['a part of the buyer’s name', '宏远', true],
    ['a part of the seller’s name', 'linglan', true],
    ['two words', '宏远 0641', true],
    ['two words of which one is wrong', '宏远 0642', false],
    ['another number', 'DH1118-0642', false],
    ['another name', '顺达', false],
  ])('%s: %s', (_what, search, found) => expect(sought(search, today).matches(order)).toBe(found))
})

it('a whole number says the day on which to look', () => {
  const dayOf = (search: string) => sought(search, today).day
  expect([dayOf('DH1118-0641'), dayOf('1122-0001'), dayOf('11210001'), dayOf('1118'), dayOf('1332-0001')]).toEqual([
    '2026-11-18',
    '2025-11-22',
    '2026-11-21',
    undefined,
    undefined,
  ])
})
