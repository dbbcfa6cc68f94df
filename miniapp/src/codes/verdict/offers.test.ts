import { expect, it } from '@jest/globals'
import { offersOf } from './offers'

const scan = (purpose: string, actions: string[]) => ({ task: { kind: 'scan', uri: 'x', purpose }, scan: { actions } })

it.each([
  ['what a verdict allows', scan('verify', ['receive', 'bind', 'report']), ['receive', 'bind', 'report']],
  ['never the same again', scan('receive', ['receive', 'sell', 'bind']), ['sell', 'bind']],
  ['nothing after a binding', { task: { kind: 'bind', uri: 'x' }, binding: {} }, []],
  ['the label opened, where the outer code was sent', { task: { kind: 'bind', uri: 'x' }, code: 'code.covertNeeded' }, ['uncover']],
  ['a report, where the item is another’s', { task: { kind: 'bind', uri: 'x' }, code: 'code.bound' }, ['report']],
])('offers %s', (_, one, expected) => expect(offersOf(one as never)).toEqual(expected))
