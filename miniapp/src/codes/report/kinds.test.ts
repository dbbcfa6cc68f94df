import { expect, it } from '@jest/globals'
import { kinds, likelyAfter, missingIn } from './kinds'

it.each([
  ['forged', 'forged'],
  ['elsewhere', 'diverted'],
  ['notShipped', 'diverted'],
  ['repeat', 'opened'],
  ['void', 'other'],
  ['genuine', undefined],
  [undefined, undefined],
])('after %s, %s is chosen already', (verdict, kind) => expect(likelyAfter(verdict)).toBe(kind))

it('offers each kind once', () => expect(new Set(kinds.map(({ value }) => value)).size).toBe(5))

it.each([
  [{}, undefined],
  [{ uri: '' }, '先扫码'],
  [{ kind: undefined }, '先选哪里不对'],
  [{ kind: 'price' as const }, '填看到的价格'],
  [{ kind: 'price' as const, price: 350 }, undefined],
  [{ kind: 'other' as const, note: ' ' }, '写几句说清楚'],
  [{ waiting: true }, '照片还在传'],
  [{ online: false }, undefined],
  [{ online: false, waiting: true }, '有照片传不了，去掉再存'],
])('%j: %s', (over, words) =>
  expect(missingIn({ ...{ uri: 'x', kind: 'forged', note: '', price: undefined, waiting: false, online: true }, ...over })).toBe(words),
)
