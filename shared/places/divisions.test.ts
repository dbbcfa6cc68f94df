import { describe, expect, it } from '@jest/globals'
import { areaOf, areaText, cityIn, cityName, cityText, digitsOf, divisionText, isWithin, placeText, provinces } from './divisions'

it.each([
  ['330000', '浙江省'],
  ['33', '浙江省'],
  ['330600', '浙江省绍兴市'],
  ['330603', '浙江省绍兴市 330603'],
  ['3206', '江苏省南通市'],
  ['222400', '吉林省延边'],
  ['429004', '湖北省仙桃市'],
  ['429021', '湖北省神农架'],
  ['339900', '浙江省 339900'],
  ['310000', '上海市'],
  ['310115', '上海市 310115'],
  ['990000', '990000'],
])('calls %s %s', (division, text) => expect(divisionText({ division })).toBe(text))

it.each([
  ['330603', '绍兴市', '浙江 绍兴'],
  ['3306', '绍兴市', '浙江 绍兴'],
  ['33', '浙江省', '浙江'],
  ['310115', '上海市', '上海'],
  ['222400', '延边', '吉林 延边'],
  ['220200', '吉林市', '吉林 吉林'],
  ['429004', '仙桃市', '湖北 仙桃'],
  ['450100', '南宁市', '广西 南宁'],
  ['810000', '香港特别行政区', '香港'],
  ['990000', '990000', '990000'],
])('%s is %s, briefly %s', (division, city, brief) => expect([cityText(division), placeText(division)]).toEqual([city, brief]))

it.each([
  ['33', '浙江', '330000'],
  ['3306', '浙江 绍兴', '330600'],
  ['330603', '浙江 绍兴 330603', '330603'],
  ['429004', '湖北 仙桃', '429004'],
  ['31', '上海', '310000'],
])('the area %s is %s, chosen as %s', (area, text, division) => expect([areaText(area), digitsOf(division)]).toEqual([text, area]))

it('says the name that was told', () => {
  expect(divisionText({ division: '330603', divisionName: '浙江省绍兴市柯桥区' })).toBe('浙江省绍兴市柯桥区')
})

it.each([
  ['330603', '330600', '绍兴', '3306'],
  ['330000', '330000', undefined, '33'],
  ['310115', '310100', '上海', '31'],
  ['500235', '500100', '重庆', '50'],
  ['710300', '710100', '台北', '71'],
  ['429004', '429004', '仙桃', '429004'],
  ['429000', '420000', undefined, '42'],
])('%s lies in the city %s, %s, and sells in %s', (division, city, name, area) => {
  expect([cityIn(division), cityName(division), areaOf(division)]).toEqual([city, name, area])
  expect(isWithin([area], division)).toBe(true)
})

it('knows each city once, by six digits of its province', () => {
  const cities = provinces.flatMap(({ code, cities }) => cities.map(({ city }) => [code.slice(0, 2), city] as const))
  expect(new Set(cities.map(([, city]) => city)).size).toBe(cities.length)
  expect(cities.filter(([digits, city]) => !/^\d{6}$/.test(city) || !city.startsWith(digits) || cityIn(city) !== city)).toEqual([])
})

describe('within', () => {
  it.each([
    ['a city in its province', ['33'], '330600', true],
    ['a county in its city', ['3306'], '330603', true],
    ['a city in which an area lies', ['330603'], '330600', true],
    ['a province in which an area lies', ['3306'], '330000', true],
    ['another city', ['3306'], '330100', false],
    ['another county', ['330603'], '330681', false],
    ['another province', ['33'], '310100', false],
    ['no areas set: everywhere', [], '310100', true],
    ['goods that never left', ['00'], '310100', false],
  ])('%s', (_what, areas, division, within) => expect(isWithin(areas, division)).toBe(within))

  it('is a city alone, its province and what lies in it, whichever of all it is', () => {
    const all = provinces.flatMap(({ cities }) => cities.map(({ city }) => city))
    for (const city of all) expect(all.filter((other) => isWithin([areaOf(city)], other))).toEqual([city])
    for (const { code, cities } of provinces)
      expect(all.filter((other) => isWithin([code.slice(0, 2)], other))).toEqual(cities.map(({ city }) => city))
  })
})
