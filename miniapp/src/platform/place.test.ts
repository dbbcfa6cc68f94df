import { expect, it } from '@jest/globals'
import { placed } from './place'

it.each([
  ['#/orders', 'status', 'submitted', '#/orders?status=submitted'],
  ['#/orders?status=settled', 'status', 'submitted', '#/orders?status=submitted'],
  ['#/orders?as=seller', 'search', '山泉 1', '#/orders?as=seller&search=%E5%B1%B1%E6%B3%89%201'],
  ['#/orders?as=seller&status=settled', 'status', '', '#/orders?as=seller'],
  ['#/orders?status=settled', 'status', '', '#/orders'],
])('%s with %s=%s is %s', (hash, name, value, expected) => {
  expect(placed(hash, name, value)).toBe(expected)
})
