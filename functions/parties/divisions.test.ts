import { expect, it } from '@jest/globals'
import { cityName, divisionText, provinces } from '@shared/places/divisions'
import { divisionName } from './divisions'

it.each([
  ['330000', '浙江省'],
  ['330600', '浙江省绍兴市'],
  ['330603', '浙江省绍兴市柯桥区'],
  ['310000', '上海市'],
  ['310115', '上海市浦东新区'],
  ['429004', '湖北省仙桃市'],
  ['990101', undefined],
  ['330699', undefined],
])('%s is called %s', (code, name) => {
  expect(divisionName(code)).toBe(name)
})

it('the names that phones carry are the official ones, cut short', () => {
  for (const { code, name, cities } of provinces) {
    expect(divisionName(code)).toBe(name)
    // Qinghai's 海南 is not the island; Taiwan, Hong Kong and Macau are one city each, by their seats.
    for (const { city } of cities.filter((one) => !/^(6325|7|8)/.test(one.city))) {
      expect(divisionName(city)).toContain(cityName(city)!)
      expect(divisionName(city)!.startsWith(divisionText({ division: city }))).toBe(true)
    }
  }
})
