import { expect, it } from '@jest/globals'
import type { Task } from '../waiting/task'
import { titleOf } from './purposes'

it.each([
  [{ kind: 'scan', uri: 'x', purpose: 'verify' }, '验真'],
  [{ kind: 'scan', uri: 'x', purpose: 'sell' }, '卖出'],
  [{ kind: 'claim', uri: 'x' }, '开箱领奖'],
  [{ kind: 'bind', uri: 'x' }, '绑定'],
] as [Task, string][])('over the answer to %j stands %s', (task, title) =>
  expect(titleOf({ task } as Parameters<typeof titleOf>[0])).toBe(title),
)
