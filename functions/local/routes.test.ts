import { describe, expect, it } from '@jest/globals'
import { Routes } from './routes'

const routes = new Routes<string>()
const keys = [
  'GET /orders',
  'POST /orders',
  'GET /orders/{orderId}',
  'GET /orders/drafts',
  'POST /orders/{orderId}/approval',
  'GET /files/{path+}',
  'ANY /any',
]
for (const key of keys) routes.add(key, key)

describe('a route is found', () => {
  it.each([
    ['GET', '/orders', 'GET /orders', undefined],
    ['POST', '/orders', 'POST /orders', undefined],
    ['GET', '/orders/ord_1', 'GET /orders/{orderId}', { orderId: 'ord_1' }],
    ['GET', '/orders/drafts', 'GET /orders/drafts', undefined],
    ['POST', '/orders/drafts/approval', 'POST /orders/{orderId}/approval', { orderId: 'drafts' }],
    ['GET', '/orders/a%2Fb%20%E4%B8%AD', 'GET /orders/{orderId}', { orderId: 'a/b 中' }],
    ['GET', '/orders/50%', 'GET /orders/{orderId}', { orderId: '50%' }],
    ['GET', '/files/a/b.csv', 'GET /files/{path+}', { path: 'a/b.csv' }],
    ['PUT', '/any', 'ANY /any', undefined],
  ])('%s %s', (method, path, key, parameters) => {
    expect(routes.find(method, path)).toEqual({ found: { value: key, key, parameters } })
  })
})

describe('no route is found', () => {
  it.each([
    ['another method', 'DELETE', '/orders', ['GET', 'POST']],
    ['another method of a place with a parameter', 'PUT', '/orders/drafts', ['GET']],
    ['another place', 'GET', '/order', []],
    ['a slash too many', 'GET', '/orders/', []],
    ['too deep', 'GET', '/orders/1/2/3', []],
  ])('for %s', (_case, method, path, allowed) => {
    expect(routes.find(method, path)).toEqual({ allowed })
  })
})

it('one place takes one Lambda', () => {
  expect(routes.add('GET /orders', 'another')).toBe(false)
})

it('$default takes what no other route has', () => {
  const all = new Routes<string>()
  all.add('GET /orders', 'orders')
  all.add('$default', 'rest')
  expect(all.find('GET', '/nowhere')).toMatchObject({ found: { value: 'rest', key: '$default' } })
})
