import { expect, it } from '@jest/globals'
import { divisionText } from './divisions'

it.each([
  ['330000', '浙江省'],
  ['33', '浙江省'],
  ['330603', '浙江省 330603'],
  ['3206', '江苏省 3206'],
  ['990000', '990000'],
])('calls %s %s', (division, text) => expect(divisionText({ division })).toBe(text))

it('says the name that was told', () => {
  expect(divisionText({ division: '330603', divisionName: '浙江省绍兴市柯桥区' })).toBe('浙江省绍兴市柯桥区')
})
