import { expect, it } from '@jest/globals'
import { areaName, countiesOf } from '@shared/places/counties'
import { cityIn, cityName, divisionText, provinces } from '@shared/places/divisions'
import { areaList } from '@vant/area-data'
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

it('the counties that pages choose from are all the official ones, each in its city', () => {
  // Taiwan, Hong Kong and Macau are chosen whole; 市辖区 is no place; what a province governs itself is a city there.
  const official = Object.entries(areaList.county_list).filter(([code, name]) => !/^([78]|..90)/.test(code) && name !== '市辖区')
  expect(official.length).toBeGreaterThan(2_800)
  const cities = new Set(official.map(([code]) => cityIn(code)))
  expect([...cities].flatMap(countiesOf).map(({ code, name }) => [code, name])).toEqual(expect.arrayContaining(official))
  for (const [code, name] of official) expect(areaName(code).endsWith(` ${name}`)).toBe(true)
})
