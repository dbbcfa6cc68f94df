/** @jest-environment node */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { cents } from './cents'
import { BrokenFile, type Problem, readDay, told } from './dayFile'
import { columns, dayLines } from './dayLines'

const header = columns.join(',')
const cells = {
  ...{ date: '2012-01-31', store_number: '2506', store_name: 'Hy-Vee', city: 'BURLINGTON', state: 'IA', zip_code: '52601' },
  ...{ item_number: '75087', category_name: 'GIN', vendor_name: 'Luxco', item_description: 'Juarez', pack: '12', bottle_volume_ml: '1000' },
  ...{ state_bottle_cost: '4.75', state_bottle_retail: '7.13', bottles_sold: '60', sale_dollars: '427.8' },
}
const aLine = (over: Partial<typeof cells> = {}) => columns.map((column) => ({ ...cells, ...over })[column]).join(',')
const aFile = (...lines: string[]) => [header, ...lines, ''].join('\n')

function problemsOf(read: () => unknown): readonly Problem[] {
  try {
    read()
  } catch (error) {
    if (error instanceof BrokenFile) return error.problems
    throw error
  }
  return []
}
const wrong = (text: string) => problemsOf(() => dayLines(text)).map(({ line, problem }) => `${line} ${problem}`)

describe('a line of the day', () => {
  it('is read as the file says it', () => {
    expect(dayLines(aFile(aLine()))).toEqual([
      {
        ...{ line: 2, store: '2506', storeName: 'Hy-Vee', item: '75087', itemName: 'Juarez', volume: '1000' },
        ...{ category: 'GIN', pack: 12, price: 713, bottles: 60 },
      },
    ])
  })

  it.each([
    ['has no price', { state_bottle_retail: '' }, { price: undefined }],
    ['has no category', { category_name: '' }, { category: '' }],
    ['costs nothing', { state_bottle_retail: '0' }, { price: 0 }],
    ['has one decimal', { state_bottle_retail: '7.1' }, { price: 710 }],
    ['has a comma in a name', { store_name: '"Joe, and ""Co"""' }, { storeName: 'Joe, and "Co"' }],
  ])('is no fault when it %s', (_case, over, read) => {
    expect(dayLines(aFile(aLine(over)))).toMatchObject([read])
  })

  it.each([
    ['a mark of its encoding', `\uFEFF${aFile(aLine())}`, [2]],
    ['the line ends of Windows', aFile(aLine(), aLine()).replaceAll('\n', '\r\n'), [2, 3]],
    ['empty lines', aFile(aLine(), '', '', aLine()), [2, 5]],
    ['a name over two lines', aFile(aLine({ store_name: '"Joe\nCo"' }), aLine()), [2, 4]],
    ['no line end at its end', aFile(aLine()).trimEnd(), [2]],
    [
      'its columns in another order, and more of them',
      `bottles_sold,new,${columns.slice(0, 14)},sale_dollars\n6,x,${aLine().split(',').slice(0, 14)},1`,
      [2],
    ],
  ])('is found in a file with %s', (_case, text, lines) => {
    expect(dayLines(text).map(({ line }) => line)).toEqual(lines)
  })
})

describe('a broken file is refused', () => {
  it.each([
    ['empty', '', ['1 文件是空的']],
    ['of a mark and blank lines', '\uFEFF\n\n', ['1 文件是空的']],
    ['of a header alone', aFile(), ['1 表头下面没有数据']],
    ['without a header', `${aLine()}\n${aLine()}\n`, columns.map((column) => `1 缺少列 ${column}`)],
    ['without the quantity', aFile(aLine()).replace('bottles_sold', 'bottles'), ['1 缺少列 bottles_sold']],
    ['without a column and its values', 'date,store_number\n2012-01-31,2506\n', columns.slice(2).map((column) => `1 缺少列 ${column}`)],
    ['with a column twice', aFile(aLine()).replace('city', 'pack'), ['1 缺少列 city', '1 列 pack 出现了不止一次']],
    ['with a header below blank lines', `\n\n${header.replace('pack', 'box')}\n`, ['3 缺少列 pack']],
    ['with a negative quantity', aFile(aLine(), aLine({ bottles_sold: '-6' })), ['3 bottles_sold「-6」应为 1 到 1000000 的整数']],
    ['with a quantity in words', aFile(aLine({ bottles_sold: 'six' })), ['2 bottles_sold「six」应为 1 到 1000000 的整数']],
    ['with half a bottle', aFile(aLine({ bottles_sold: '1.5' })), ['2 bottles_sold「1.5」应为 1 到 1000000 的整数']],
    ['with no bottle', aFile(aLine({ bottles_sold: '0' })), ['2 bottles_sold「0」应为 1 到 1000000 的整数']],
    ['without a quantity on a line', aFile(aLine({ bottles_sold: '' })), ['2 bottles_sold「」应为 1 到 1000000 的整数']],
    ['with too many bottles', aFile(aLine({ bottles_sold: '1000001' })), ['2 bottles_sold「1000001」应为 1 到 1000000 的整数']],
    ['with a carton of none', aFile(aLine({ pack: '0' })), ['2 pack「0」应为 1 到 1000000 的整数']],
    [
      'with a negative price',
      aFile(aLine({ state_bottle_retail: '-1' })),
      ['2 state_bottle_retail「-1」应为 0 到 1000000 的金额，最多两位小数'],
    ],
    [
      'with half a cent',
      aFile(aLine({ state_bottle_retail: '7.135' })),
      ['2 state_bottle_retail「7.135」应为 0 到 1000000 的金额，最多两位小数'],
    ],
    [
      'with a price that nobody pays',
      aFile(aLine({ state_bottle_retail: '1000000.01' })),
      ['2 state_bottle_retail「1000000.01」应为 0 到 1000000 的金额，最多两位小数'],
    ],
    [
      'with a price in words',
      aFile(aLine({ state_bottle_retail: 'n/a' })),
      ['2 state_bottle_retail「n/a」应为 0 到 1000000 的金额，最多两位小数'],
    ],
    ['with a store without number', aFile(aLine({ store_number: '' })), ['2 store_number「」应为门店编号']],
    ['with an item without number', aFile(aLine({ item_number: '' })), ['2 item_number「」应为商品编号']],
    ['with a field too few', aFile(aLine(), aLine().replace(',IA', '')), ['3 有 15 个字段，应为 16 个']],
    ['with a field too many', aFile(`${aLine()},`), ['2 有 17 个字段，应为 16 个']],
    ['with an open quote', aFile(aLine(), aLine({ city: '"AMES' }), aLine()), ['3 引号没有闭合']],
    ['with a stray quote', aFile(aLine(), aLine({ city: 'AM"ES' })), ['3 引号用错了，从这里起读不下去']],
    [
      'with all of it',
      aFile(aLine({ pack: 'x', bottles_sold: '-1' }), 'a,b', aLine({ city: '"A' })),
      [
        '2 pack「x」应为 1 到 1000000 的整数',
        '2 bottles_sold「-1」应为 1 到 1000000 的整数',
        '3 有 2 个字段，应为 16 个',
        '4 引号没有闭合',
      ],
    ],
  ])('%s', (_case, text, problems) => {
    expect(wrong(text)).toEqual(problems)
  })

  it('names the line where it stands, below names that take several', () => {
    expect(wrong(aFile(aLine({ store_name: '"a\r\nb\nc"' }), '', aLine({ bottles_sold: 'x' })))).toEqual([
      '6 bottles_sold「x」应为 1 到 1000000 的整数',
    ])
  })

  it('tells twenty of its problems, and how many more there are', () => {
    const broken = new BrokenFile(Array.from({ length: 23 }, (_, i) => ({ line: i + 2, problem: '坏了' })))
    const lines = told('day.csv', broken).split('\n')
    expect(lines).toHaveLength(22)
    expect(lines[0]).toBe('day.csv 不能重放，有 23 处问题，什么都没有写入：')
    expect(lines[20]).toBe('  第 21 行：坏了')
    expect(lines[21]).toBe('  另有 3 处')
  })
})

describe('a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'day-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const written = (bytes: string | Buffer) => {
    const file = join(folder, 'day.csv')
    writeFileSync(file, bytes)
    return file
  }
  const text = aFile(aLine({ store_name: 'Café' }))

  it('is read plain and compressed', () => {
    expect(readDay(written(text))).toBe(text)
    expect(readDay(written(gzipSync(text)))).toBe(text)
  })

  it.each([
    ['in Latin-1', Buffer.from(aFile(aLine(), aLine({ city: 'Bogotá' }), aLine(), aLine({ city: 'Å' })), 'latin1'), [3, 5]],
    ['in UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), [1]],
    ['cut inside a letter', Buffer.from(text).subarray(0, Buffer.from(text).indexOf(0xc3) + 1), [2]],
    ['compressed, but torn', gzipSync(text).subarray(0, 60), [1]],
  ])('is refused %s', (_case, bytes, lines) => {
    const file = written(bytes)
    expect(problemsOf(() => readDay(file)).map(({ line }) => line)).toEqual(lines)
  })

  it('is refused when it is not there', () => {
    expect(problemsOf(() => readDay(join(folder, 'none.csv')))).toEqual([{ line: 1, problem: '文件打不开（ENOENT）' }])
  })
})

describe('cents', () => {
  it.each([
    ['0', 0],
    ['7', 700],
    ['7.1', 710],
    ['7.13', 713],
    ['0.07', 7],
    ['1.005', undefined],
    ['.5', undefined],
    ['5.', undefined],
    ['-1', undefined],
    ['1e3', undefined],
    [' 1', undefined],
    ['1,000', undefined],
    ['', undefined],
    ['٣', undefined],
  ])('of %j are %j', (text, expected) => {
    expect(cents(text)).toBe(expected)
  })

  it('come out of every price as they went in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), (amount) => {
        const digits = String(amount).padStart(3, '0')
        expect(cents(`${digits.slice(0, -2)}.${digits.slice(-2)}`)).toBe(amount)
      }),
    )
  })
})
