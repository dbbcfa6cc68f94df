import { expect, it } from '@jest/globals'
import { divisionText } from './divisions'

it.each([
  ['330000', '浙江省'],
  ['33', '浙江省'],
  ['330603', '浙江省 330603'],
  ['3206', '江苏省 3206'],
  ['990000', '990000'],
])('calls %s %s', (code, text) => expect(divisionText(code)).toBe(text))
