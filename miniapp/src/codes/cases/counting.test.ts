import { expect, it } from '@jest/globals'
import type { Load } from '@shared/codes/model'
import type { Waiting } from '../waiting/task'
import { addedBy, isTwice, leftOf, logOf } from './counting'

const load = (shipped: number[], received: number[]): Load => ({
  lines: shipped.map((n, i) => ({
    skuId: `sku_${i}` as never,
    name: ['苏打水', '坚果'][i]!,
    quantity: 48,
    shipped: n,
    received: received[i]!,
  })),
  cases: shipped.reduce((sum, n) => sum + n / 24, 0),
  receivedCases: received.reduce((sum, n) => sum + n / 24, 0),
})
const scan = (n: number, more: Partial<Waiting>): Waiting => ({
  scanId: `scn_${n}` as never,
  at: `2026-11-21T01:00:0${n}.000Z`,
  task: { kind: 'receive', uri: `(00)34123450000000441${n}`, shipmentId: 'shp_1' as never },
  state: 'told',
  ...more,
})

it('counts what is left against the paper when sending, against what was sent when receiving', () => {
  expect(leftOf(load([24, 0], [0, 0]), 'ship')).toMatchObject({ of: 96, scanned: 24, left: 72 })
  expect(leftOf(load([24, 0], [24, 0]), 'receive')).toMatchObject({ of: 72, scanned: 24, left: 48 })
  expect(leftOf(load([48, 48], [48, 24]), 'receive').lines).toEqual([{ skuId: 'sku_1', name: '坚果', of: 48, scanned: 24, left: 24 }])
})

it('says what the last scan brought', () => {
  expect(addedBy(load([48, 48], [24, 0]), load([48, 48], [24, 24]), 'receive')).toEqual({ skuId: 'sku_1', name: '坚果', pieces: 24 })
  expect(addedBy(load([48, 48], [24, 0]), load([48, 48], [24, 0]), 'receive')).toBeUndefined()
})

it('counts a code once on the phone already, unless the server refused it for something that can be mended', () => {
  const mine = [
    scan(1, { load: load([48, 48], [24, 0]) }),
    scan(2, { state: 'waiting' }),
    scan(3, { state: 'refused', code: 'case.notHeld' }),
  ]
  expect([1, 2, 3, 4].map((n) => isTwice(` (00)34123450000000441${n}\n`, mine))).toEqual([true, true, false, false])
})

it('logs the newest first: counted with its product, refused with its reason, twice, waiting', () => {
  const mine = [
    scan(1, { load: load([48, 48], [24, 0]) }),
    scan(2, { state: 'refused', code: 'case.notHeld', message: '这不是您的货' }),
    scan(3, { load: load([48, 48], [24, 24]) }),
    scan(4, { state: 'waiting' }),
  ]
  const log = logOf(mine, [{ uri: '(00)341234500000004411', at: '2026-11-21T01:00:05.000Z' }], 'receive')
  expect(log.map(({ kind, text, note }) => [kind, text, note])).toEqual([
    ['twice', '尾号 4411 扫过了', '没重复计'],
    ['waiting', '等信号', '尾号 4414'],
    ['counted', '坚果', '尾号 4413 · 24 件'],
    ['refused', '这不是您的货', '尾号 4412 · 没计数'],
    ['counted', '苏打水', '尾号 4411'],
  ])
})
