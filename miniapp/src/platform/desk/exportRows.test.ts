import { expect, it, jest } from '@jest/globals'
import { cellsOf, csvOf, type ExportColumn } from './exportRows'
import { readAll } from './readAll'

interface Row {
  number: string
  total?: number
  at: string
  pieces: number
}
const columns: ExportColumn<Row>[] = [
  { title: '订单', value: ({ number }) => number },
  { title: '金额（元）', kind: 'money', value: ({ total }) => total },
  { title: '提交', kind: 'moment', value: ({ at }) => at },
  { title: '件数', kind: 'count', value: ({ pieces }) => pieces },
]
const row: Row = { number: 'DH1121-0917', total: 544_400, at: '2026-11-21T01:36:05.123Z', pieces: 118 }

it('writes money in yuan and moments in Shanghai time', () => {
  expect(cellsOf(row, columns)).toEqual(['DH1121-0917', 5444, '2026-11-21 09:36:05', 118])
})

it('opens in Excel as UTF-8, two decimals for money, a line each', () => {
  expect(csvOf([row], columns)).toBe('\uFEFF订单,金额（元）,提交,件数\r\nDH1121-0917,5444.00,2026-11-21 09:36:05,118\r\n')
})

it.each([
  ['a comma', '宏远,商贸', '"宏远,商贸"'],
  ['a quotation mark', '宏"远', '"宏""远"'],
  ['a line break', '宏\n远', '"宏\n远"'],
  ['a formula', '=1+1', "'=1+1"],
  ['a command', '@SUM(A1)', "'@SUM(A1)"],
  ['a minus', '-宏远', "'-宏远"],
  ['nothing', '', ''],
])('keeps %s what it is', (_, text, shown) => {
  expect(csvOf([{ text }], [{ title: '名', value: (one) => one.text }])).toBe(`\uFEFF名\r\n${shown}\r\n`)
})

const pages = (sizes: number[]) => (after: string | undefined) => {
  const at = Number(after ?? 0)
  const items = Array.from({ length: sizes[at]! }, (_, i) => at * 100 + i)
  return Promise.resolve({ items, ...(at + 1 < sizes.length && { next: String(at + 1) }) })
}

it.each([
  { sizes: [2], most: 10, rows: 2, cut: false },
  { sizes: [20, 20, 5], most: 100, rows: 45, cut: false },
  { sizes: [20, 0, 5], most: 100, rows: 25, cut: false },
  { sizes: [20, 20, 5], most: 30, rows: 30, cut: true },
  { sizes: [20, 20], most: 20, rows: 20, cut: true },
])('reads pages of $sizes rows to the end or to $most', async ({ sizes, most, rows, cut }) => {
  const onProgress = jest.fn()
  const answer = await readAll(pages(sizes), { most, onProgress })
  expect([answer.rows.length, answer.cut]).toEqual([rows, cut])
  expect(onProgress).toHaveBeenLastCalledWith(rows)
})

it('stops between two pages when nobody wants the file any more', async () => {
  expect((await readAll(pages([20, 20, 20]), { stopped: () => true })).rows).toHaveLength(20)
})
