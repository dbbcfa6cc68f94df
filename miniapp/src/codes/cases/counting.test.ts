import { expect, it } from '@jest/globals'
import type { Load } from '@shared/codes/model'
import type { Waiting } from '../waiting/task'
import { byHandOf, countOf, headOf, isTwice, logOf, totalOf } from './counting'

const packs = new Map([
  ['sku_0', 24],
  ['sku_1', 24],
])
const skuOf = (n: number) => `sku_${n}` as never
const names = ['苏打水', '坚果']
const load = (shipped: number[], received: number[], more: Partial<Load> = {}): Load => ({
  lines: shipped.map((n, i) => ({ skuId: skuOf(i), name: names[i]!, quantity: 48, shipped: n, received: received[i]! })),
  cases: shipped.reduce((sum, n) => sum + n / 24, 0),
  receivedCases: received.reduce((sum, n) => sum + n / 24, 0),
  ...more,
})
const uriOf = (n: number) => `(00)34123450000000441${n}`
const moved = (n: number, sku: number, cases = 1) => ({
  moved: [{ uri: uriOf(n), skuId: skuOf(sku), name: names[sku]!, lot: '10-18', cases }],
})
const scan = (n: number, more: Partial<Waiting>): Waiting => ({
  scanId: `scn_${n}` as never,
  at: `2026-11-21T01:00:0${n}.000Z`,
  task: { kind: 'receive', uri: uriOf(n), shipmentId: 'shp_1' as never },
  state: 'told',
  ...more,
})

it('counts what is left against the paper when sending, against what was sent when receiving', () => {
  const total = (one: Load, way: 'ship' | 'receive') => {
    const lines = countOf(one, way, packs)
    return (['of', 'scanned', 'left'] as const).map((what) => totalOf(lines, what).cartons)
  }
  expect(total(load([24, 0], [0, 0]), 'ship')).toEqual([4, 1, 3])
  expect(total(load([24, 0], [0, 0]), 'receive')).toEqual([1, 0, 1])
  expect(total(load([0, 0], [0, 0]), 'receive')).toEqual([4, 0, 4])
  expect(countOf(load([48, 48], [48, 24]), 'receive', packs).map(({ left }) => left)).toEqual([0, 24])
})

it('leaves to the hand what its sender did not scan: it has no codes, or none that could be scanned in', () => {
  const byHand = (one: Load, way: 'ship' | 'receive') => byHandOf(one, way, packs).map(({ quantity }) => quantity)
  expect(countOf(load([24, 0], [24, 0]), 'receive', packs).map(({ name, left }) => [name, left])).toEqual([['苏打水', 0]])
  expect(byHand(load([24, 0], [24, 0]), 'receive')).toEqual([24, 48])
  expect(byHand(load([0, 0], [0, 0]), 'receive')).toEqual([])
  expect(byHand(load([24, 0], [0, 0]), 'ship')).toEqual([])
})

it('counts a code once on the phone already, unless the server refused it for something that can be mended', () => {
  const mine = [
    scan(1, { load: load([48, 48], [24, 0]) }),
    scan(2, { state: 'waiting' }),
    scan(3, { state: 'refused', code: 'case.notHeld' }),
    scan(4, { state: 'refused', code: 'case.twice' }),
  ]
  expect([1, 2, 3, 4, 5].map((n) => isTwice(` ${uriOf(n)}\n`, mine))).toEqual([true, true, false, true, false])
})

it('logs the newest first: counted with its product and how manieth of it, refused with its reason, twice, waiting', () => {
  const mine = [
    scan(1, { load: load([48, 48], [24, 0], moved(1, 0)) }),
    scan(2, { state: 'refused', code: 'case.notHeld', message: '这不是您的货', name: '酸梅汤' }),
    scan(3, { load: load([48, 48], [24, 48], moved(3, 1, 2)) }),
    scan(4, { state: 'waiting' }),
    scan(5, { state: 'refused', code: 'case.twice', message: '扫过了' }),
  ]
  const log = logOf(mine, [{ uri: uriOf(1), at: '2026-11-21T01:00:08.000Z' }], 'receive', packs)
  expect(log.map(({ kind, text, note, nth }) => [kind, text, note, nth])).toEqual([
    ['twice', '尾号 4411 扫过了', '没重复计', undefined],
    ['twice', '尾号 4415 扫过了', '没重复计', undefined],
    ['waiting', '等信号', '尾号 4414', undefined],
    ['counted', '坚果', '尾号 4413 · 批 10-18 · 一托 2 箱', '第 2 箱'],
    ['refused', '这不是您的货', '酸梅汤 尾号 4412 · 没计数', undefined],
    ['counted', '苏打水', '尾号 4411 · 批 10-18', '第 1 箱'],
  ])
})

it('says of a single item that it is one, and of an answer kept by an older app only that it counted', () => {
  const log = logOf([scan(1, { load: load([48], [1], moved(1, 0, 0)) }), scan(2, { load: load([48], [24]) })], [], 'receive', packs)
  expect(log.map(({ text, nth }) => [text, nth])).toEqual([
    ['已计数', undefined],
    ['苏打水', '＋1 件'],
  ])
})

it('tells of the last scan above all: also that it was wrong; that it waits only where no answer can come', () => {
  const log = (...states: Partial<Waiting>[]) =>
    logOf(
      states.map((state, at) => scan(at, state)),
      [],
      'receive',
      packs,
    )
  const [counted, wrong, waiting] = [
    { load: load([48], [24], moved(0, 0)) },
    { state: 'refused', code: 'case.notHeld' },
    { state: 'waiting' },
  ] as const
  const told = [
    headOf(log(wrong, counted), true),
    headOf(log(counted, wrong), true),
    headOf(log(counted, wrong, waiting), true),
    headOf(log(counted, wrong, waiting), false),
  ]
  expect(told.map((one) => one?.kind)).toEqual(['counted', 'refused', 'refused', 'waiting'])
  expect(headOf([], true)).toBeUndefined()
})
