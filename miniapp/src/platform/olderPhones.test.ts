import { expect, it } from '@jest/globals'
import { mend } from './olderPhones'

it('a phone whose arrays lack what the pages use gets it', () => {
  const arrays = {} as typeof Array.prototype
  const texts = {} as typeof String.prototype
  mend(arrays, [texts])
  const isEven = (n: number) => n % 2 === 0
  const last = (all: number[]) => [arrays.findLast.call(all, isEven), arrays.findLastIndex.call(all, isEven)]
  expect([arrays.at.call([1, 2, 3], -1), arrays.at.call([1], 1), texts.at.call('ab', -2)]).toEqual([3, undefined, 'a'])
  expect([last([2, 4, 5]), last([1])]).toEqual([
    [4, 1],
    [undefined, -1],
  ])
  expect(Object.keys(arrays)).toEqual([])
})

it('what a phone has of its own stays', () => {
  const own = { at: () => 'own' }
  mend(own, [])
  expect(own.at()).toBe('own')
})
