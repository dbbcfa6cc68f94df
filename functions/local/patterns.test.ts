import { expect, it } from '@jest/globals'
import { eventPattern } from './patterns'

const submitted = { source: 'qudaotong', 'detail-type': 'order.submitted', detail: { id: 'evt_1', version: 1, tags: ['hot', 'new'] } }

it.each<[unknown, boolean]>([
  [{ source: ['qudaotong'] }, true],
  [{ source: ['other'] }, false],
  [{ source: ['other', 'qudaotong'], 'detail-type': ['order.submitted'] }, true],
  [{ source: ['qudaotong'], 'detail-type': ['order.approved'] }, false],
  [{ 'detail-type': [{ prefix: 'order.' }] }, true],
  [{ 'detail-type': [{ prefix: 'stock.' }] }, false],
  [{ 'detail-type': [{ suffix: '.submitted' }] }, true],
  [{ 'detail-type': [{ 'anything-but': 'order.submitted' }] }, false],
  [{ 'detail-type': [{ 'anything-but': ['order.approved', 'order.rejected'] }] }, true],
  [{ 'detail-type': [{ 'anything-but': { prefix: 'order.' } }] }, false],
  [{ detail: { version: [1] } }, true],
  [{ detail: { version: ['1'] } }, false],
  [{ detail: { tags: ['new'] } }, true],
  [{ detail: { gone: [{ exists: false }] } }, true],
  [{ detail: { version: [{ exists: false }] } }, false],
  [{ detail: { inner: { deep: ['x'] } } }, false],
])('%j matches: %p', (pattern, expected) => {
  expect(eventPattern(pattern, 'serverless.yml:1')(submitted)).toBe(expected)
})

it.each([
  [{ source: [{ wildcard: 'q*' }] }],
  [{ $or: [{ source: ['a'] }] }],
  [{ source: [{ numeric: ['>', 1] }] }],
  [{ source: [] }],
  ['order'],
])('refuses %j by its line', (pattern) => {
  expect(() => eventPattern(pattern, 'serverless.yml:7')).toThrow(/^serverless\.yml:7: /)
})
