import { expect, it } from '@jest/globals'
import { actsOf } from './acts'

it.each([
  ['a store that verifies goes on to the next', true, ['receive', 'sell', 'bind'], [], ['next', 'receive', 'sell', 'bind']],
  ['a consumer makes it its own', true, ['bind', 'report'], ['bind', 'uncover'], ['bind', 'next', 'report']],
  ['or opens the label first', true, ['uncover', 'report'], ['bind', 'uncover'], ['uncover', 'next', 'report']],
  ['what stops the goods is reported, whatever else may be done', false, ['bind', 'report'], ['bind'], ['report', 'next', 'bind']],
  ['nothing to report', false, [], ['bind'], ['next']],
] as const)('%s', (_, passes, actions, leads, expected) => expect(actsOf({ passes, actions, leads })).toEqual(expected))
