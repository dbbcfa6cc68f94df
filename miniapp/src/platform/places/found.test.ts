import { expect, it } from '@jest/globals'
import { foundCities } from './found'

it.each([
  ['绍兴', ['330600']],
  ['绍兴市', ['330600']],
  [' 绍 兴 ', ['330600']],
  ['吉林', ['220200', '220100']],
  ['330603', ['330600']],
  ['4290', ['429004', '429005', '429006', '429021']],
  ['上海', ['310100']],
  ['亚特兰蒂斯', []],
  ['', []],
])('%j finds %j', (typed, cities) => {
  expect(
    foundCities(typed)
      .map(({ city }) => city)
      .slice(0, cities.length || 1),
  ).toEqual(cities)
})

it('finds every city of a province, and no more than fit', () => {
  expect(foundCities('浙江')).toHaveLength(11)
  expect(foundCities('省')).toHaveLength(30)
})
