import { expect, it } from '@jest/globals'
import type { Holding } from '@shared/codes/model'
import { byProduct, rowNote, rowTitle, sumWords } from './holdingWords'

const row = (over: Partial<Holding>): Holding => ({
  ...{ kind: 'case', code: '069012340000000023', uri: '(00)069012340000000023', skuId: 'sku_1' as never, name: '苏打水', pieces: 24 },
  ...{ since: '2025-11-03T00:10:00.000Z', ...over },
})

it('says how much in cases and by itself', () => {
  expect([sumWords({ cases: 3, items: 0 }), sumWords({ cases: 0, items: 2 }), sumWords({ cases: 1_200, items: 2 })]).toEqual([
    '3 箱',
    '散 2 件',
    '1,200 箱 · 散 2 件',
  ])
})

it('names a case or an item by its last signs, and since when it is there', () => {
  expect([rowTitle(row({})), rowTitle(row({ kind: 'item', code: '2000FFCY61X2TPN4B1Y9' }))]).toEqual(['箱 尾号 0023', '单件 尾号 B1Y9'])
  expect(rowNote(row({}))).toBe('2025-11-03 发出，还没扫收')
  expect(rowNote(row({ receivedAt: '2025-11-05T00:10:00.000Z' }))).toBe('2025-11-05 收到')
  expect(rowNote(row({ receivedAt: '2025-11-05T00:10:00.000Z', returnId: 'ret_1' }))).toBe('2025-11-03 退回来的')
})

it('keeps what is of one product together, also across pages', () => {
  const groups = byProduct([row({}), row({}), row({ skuId: 'sku_2' as never, name: '坚果' })])
  expect(groups.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['苏打水', 2],
    ['坚果', 1],
  ])
})
