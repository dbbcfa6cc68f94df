/** @jest-environment node */
import { expect, it } from '@jest/globals'
import { reckoned } from './reckoning'

it('sums the file by itself: bottles by item, cents by store, nothing for what has no price', () => {
  const text = [
    '\uFEFFstore_number,store_name,item_number,state_bottle_retail,bottles_sold',
    '1,"Joe, ""and""',
    'Co",A,7.13,10',
    '1,Joe,A,7.13,2\r',
    '2,Ann,A,7.13,1',
    '2,Ann,B,20,3',
    '2,Ann,B,,9',
    '',
    '3,"",C,0.5,1',
  ].join('\n')
  expect(reckoned(text)).toEqual({
    bottles: new Map([
      ['A', 13n],
      ['B', 3n],
      ['C', 1n],
    ]),
    cents: new Map([
      ['1', 8556n],
      ['2', 6713n],
      ['3', 50n],
    ]),
  })
})
