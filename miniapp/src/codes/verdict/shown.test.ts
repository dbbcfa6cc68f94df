import { expect, it } from '@jest/globals'
import type { Waiting } from '../waiting/task'
import { shownOf } from './shown'

const uri = 'https://qdt.cn/01/06900000101001/21/200003ZX84VC2E7H03TZ'
const one = (more: object): Waiting =>
  ({ scanId: 'scn_1', at: '2026-11-21T01:00:00.000Z', state: 'told', task: { kind: 'scan', uri, purpose: 'verify' }, ...more }) as never
const scan = { verdict: 'genuine', first: false, count: 3, actions: [] }

it.each([
  ['sold', { task: { kind: 'scan', uri, purpose: 'sell' }, scan }, true, '卖出'],
  ['received', { task: { kind: 'scan', uri, purpose: 'receive' }, scan }, true, '收到'],
  [
    'received from elsewhere, which is no pass',
    { task: { kind: 'scan', uri, purpose: 'receive' }, scan: { ...scan, verdict: 'elsewhere' } },
    false,
    '窜货',
  ],
  ['not sold', { task: { kind: 'scan', uri, purpose: 'sell' }, state: 'refused', message: '这件货已经卖出过' }, false, '没卖成'],
  ['bound', { task: { kind: 'bind', uri }, binding: { name: '山泉天然水', points: 20 } }, true, '绑好'],
  ['bound by another', { task: { kind: 'bind', uri }, state: 'refused', message: '别人绑过了' }, false, '没绑上'],
  ['bound by another, first', { task: { kind: 'bind', uri }, state: 'refused', code: 'code.bound', message: '…' }, false, '绑过'],
  ['a case that was opened', { task: { kind: 'claim', uri }, bonus: { amount: 300, balance: 900 } }, true, '有奖'],
  ['a case that brings nothing', { task: { kind: 'claim', uri }, state: 'refused', message: '这箱领过了' }, false, '没奖励'],
  ['no code', { state: 'refused', message: '这不是一个完整的码' }, false, '看不懂'],
] as const)('%s', (_, more, passes, word) => {
  const shown = shownOf(one(more), 'store')
  expect([shown.passes, shown.word, shown.slip.tail]).toEqual([passes, word, '03TZ'])
  expect(shown.says.length).toBeGreaterThan(3)
})

it('a case held before the camera for one piece is sent to where cases are received; a bottle, to its case', () => {
  const says = (task: object, code: string) => shownOf(one({ task, state: 'refused', code, message: '别的话' }), 'store').says
  const [sscc, receive] = ['00/069012340000000474', { kind: 'scan', purpose: 'receive' }]
  for (const written of [`https://qdt.cn/${sscc}`, '(00)069012340000000474', ']C100069012340000000474'])
    expect(says({ ...receive, uri: written }, 'code.notItem')).toBe('整箱到「收货」里扫')
  expect(says({ ...receive, uri: '6900000211007' }, 'code.notItem')).toBe('别的话')
  expect(says({ kind: 'scan', purpose: 'sell', uri: `https://qdt.cn/${sscc}` }, 'code.notItem')).toBe('别的话')
  expect(says({ kind: 'claim', uri }, 'code.notCase')).toBe('这不是箱码，请扫箱子上的码')
})

it('what was bound tells what it brings; what another bound, since when', () => {
  const bound = { name: '山泉天然水', points: 20, warrantyUntil: '2027-02-21' }
  const says = (more: object) => shownOf(one({ task: { kind: 'bind', uri }, ...more }), undefined).says
  expect(says({ binding: bound })).toBe('得 20 分，保修到 2027-02-21')
  expect(says({ binding: { ...bound, warrantyUntil: undefined } })).toBe('得 20 分')
  expect(says({ binding: { name: '山泉天然水', points: 0 } })).toBe('记在您名下了')
  expect(says({ state: 'refused', code: 'code.bound', boundAt: '2025-11-20T06:03:00.000Z' })).toBe('别人 2025-11-20 14:03 先绑了')
})
