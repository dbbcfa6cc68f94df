import { expect, it } from '@jest/globals'
import { keptOf } from './keptWords'

it.each([
  ['verify', '没网，查不了真假'],
  ['sell', '记下了，还没算卖出'],
  ['receive', '记下了，还没入账'],
] as const)('says of a code scanned to %s what is not yet so', (purpose, title) =>
  expect(keptOf({ task: { kind: 'scan', uri: 'x', purpose } }).title).toBe(title),
)

it('says of a report that it was not yet made', () =>
  expect(keptOf({ task: { kind: 'report', uri: 'x', report: { kind: 'forged' } } }).title).toBe('存好了，还没报上去'))
