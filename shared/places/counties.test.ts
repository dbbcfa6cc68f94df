import { expect, it } from '@jest/globals'
import { areaName, countiesOf, foundCounties } from './counties'

it.each([
  ['33', '浙江'],
  ['3306', '浙江 绍兴'],
  ['330603', '浙江 绍兴 柯桥区'],
  ['310115', '上海 浦东新区'],
  ['500235', '重庆 云阳县'],
  ['429004', '湖北 仙桃'],
  ['330699', '浙江 绍兴 330699'],
])('the area %s is %s', (area, name) => expect(areaName(area)).toBe(name))

it('a city has its counties, a municipality all of its own, what is no more divided none', () => {
  const has = (city: string) => countiesOf(city).map(({ name }) => name)
  expect(has('330600')).toEqual(['越城区', '柯桥区', '上虞区', '新昌县', '诸暨市', '嵊州市'])
  expect(has('500100')).toHaveLength(38)
  expect([has('429004'), has('710100'), has('330000')]).toEqual([[], [], []])
})

it.each([
  ['柯桥', ['330603']],
  ['绍兴市柯桥', ['330603']],
  [' 余 杭 ', ['330110']],
  ['鼓楼区', ['320106', '320302', '350102', '410204']],
  ['330603', ['330603']],
  ['区', []],
  ['亚特兰蒂斯', []],
])('%j finds %j', (typed, codes) => {
  const found = foundCounties(typed, 30).map(({ code }) => code)
  expect(found).toEqual(codes)
})
