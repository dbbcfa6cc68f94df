import { expect, it } from '@jest/globals'
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
