/** @jest-environment node */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { unzipped } from '../deploy/zip'
import type { TableDocument } from './model'
import { pdfOf } from './pdf'
import { broken } from './pen'
import { xlsxOf } from './xlsx'
import { yuanText } from './yuan'

const dir = mkdtempSync(join(tmpdir(), 'documents-'))
afterAll(() => rmSync(dir, { recursive: true }))

const aStatement = (lines: number, over: Partial<TableDocument> = {}): TableDocument => ({
  title: '往来对账单',
  subtitle: '2026 年 11 月',
  parties: [
    { label: '供货方', name: '山里郎食品有限公司' },
    { label: '购货方', name: '绍兴市柯桥区宏远喆堃商贸有限公司' },
  ],
  figures: [
    { label: '期初欠款', amount: 1_234_567 },
    { label: '本期发货', amount: 8_765_432 },
    { label: '本期回款', amount: -9_000_000 },
    { label: '期末欠款', amount: 999_999 },
  ],
  columns: [
    { title: '日期', kind: 'text', share: 2 },
    { title: '摘要', kind: 'text', share: 5 },
    { title: '件数', kind: 'count', share: 1 },
    { title: '金额', kind: 'amount', share: 2 },
    { title: '余额', kind: 'amount', share: 2 },
  ],
  rows: Array.from({ length: lines }, (_, i) => [
    '2026-11-21',
    `发货单 SH1121-${String(i).padStart(4, '0')} 冷泡乌龙茶等三种`,
    24,
    123_456,
    1_234_567 + i,
  ]),
  sum: ['合计', undefined, 24 * lines, 123_456 * lines, undefined],
  notes: ['请在收到后七日内核对。'],
  at: '2026-12-01T00:05:00.000Z',
  ...over,
})

function pagesOf(pdf: Uint8Array): string[] {
  const file = join(dir, `${Math.random()}.pdf`)
  writeFileSync(file, pdf)
  const { stdout, stderr, status } = spawnSync(process.execPath, ['functions/documents/readPdf.mjs', file], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

describe('a PDF', () => {
  it('says in text what the document says', async () => {
    const [page = '', ...others] = pagesOf(await pdfOf(aStatement(3)))
    expect(others).toEqual([])
    for (const text of [
      '往来对账单',
      '2026 年 11 月',
      '供货方',
      '宏远喆堃商贸有限公司',
      '期末欠款',
      '¥9,999.99',
      '-¥90,000.00',
      '摘要',
      'SH1121-0002',
      '1,234.56',
      '12,345.69',
      '合计',
      '3,703.68',
      '请在收到后',
      '第 1 页 / 共 1 页',
    ])
      expect(page).toContain(text)
  })

  it('goes on over pages, each with the head of the table and its number, and loses no line', async () => {
    const pages = pagesOf(await pdfOf(aStatement(200)))
    expect(pages.length).toBeGreaterThan(3)
    for (const [i, page] of pages.entries()) {
      expect(page).toContain('摘要')
      expect(page).toContain(`第 ${i + 1} 页 / 共 ${pages.length} 页`)
    }
    const numbers = pages.join('\n').match(/SH1121-\d{4}/g)
    expect(numbers).toEqual(Array.from({ length: 200 }, (_, i) => `SH1121-${String(i).padStart(4, '0')}`))
  })

  it('breaks what is too long for its column, within the column', async () => {
    const long = '因运输途中外箱破损由承运方赔付的部分经双方确认后从本期货款中扣减'.repeat(3)
    const [page = ''] = pagesOf(await pdfOf(aStatement(0, { rows: [['2026-11-21', long, 1, 1, 1]] })))
    expect(page.replaceAll(/\s/g, '')).toContain(long)
  })

  it('is small, and the same bytes for the same document', async () => {
    const [one, two] = [await pdfOf(aStatement(200)), await pdfOf(aStatement(200))]
    expect(one.length).toBeLessThan(200_000)
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
  })

  it('of nothing is a page all the same', async () => {
    expect(pagesOf(await pdfOf(aStatement(0, { figures: [], parties: [], rows: [] })))).toHaveLength(1)
  })
})

describe('an XLSX', () => {
  it('holds the same words, and amounts as numbers in yuan', async () => {
    const file = join(dir, 'statement.xlsx')
    writeFileSync(file, await xlsxOf(aStatement(3, { title: '对账单 2026/11' })))
    const entries = unzipped(file)
    const of = (name: RegExp) => entries.find((entry) => name.test(entry.name))!.content.toString()
    const [sheet, words, book] = [of(/sheet1\.xml$/), of(/sharedStrings\.xml$/), of(/workbook\.xml$/)]
    for (const text of ['绍兴市柯桥区宏远喆堃商贸有限公司', '发货单 SH1121-0002 冷泡乌龙茶等三种', '合计']) expect(words).toContain(text)
    expect(sheet).toContain('<v>1234.56</v>')
    expect(sheet).toContain('<v>-90000</v>')
    expect(book).toContain('对账单 2026 11')
  })
})

it.each([
  [0, '0.00'],
  [5, '0.05'],
  [-123_456_789, '-1,234,567.89'],
  [100_000, '1,000.00'],
])('%d fen are %s', (amount, text) => expect(yuanText(amount)).toBe(text))

it('text breaks between Chinese characters and before words', () => {
  const fits = (part: string) => part.length <= 6
  expect(broken('冷泡乌龙茶 SH11 到货', fits)).toEqual(['冷泡乌龙茶', 'SH11 到', '货'])
  expect(broken('ABCDEFGHIJ', fits)).toEqual(['ABCDEF', 'GHIJ'])
  expect(broken('', fits)).toEqual([''])
})
