import { CsvError, parse } from 'csv-parse/sync'
import { cents } from './cents'
import { BrokenFile, type Problem } from './dayFile'

/** The State's columns: a file that lacks one is another kind of file, whether or not the replay looks at that column. */
export const columns = [
  'date',
  'store_number',
  'store_name',
  'city',
  'state',
  'zip_code',
  'item_number',
  'category_name',
  'vendor_name',
  'item_description',
  'pack',
  'bottle_volume_ml',
  'state_bottle_cost',
  'state_bottle_retail',
  'bottles_sold',
  'sale_dollars',
] as const
type Row = Record<(typeof columns)[number], string>

/** What one store bought of one item, as one line of the file says it. */
export interface DayLine {
  /** Where it begins in the file, from 1. */
  line: number
  store: string
  storeName: string
  item: string
  itemName: string
  volume: string
  /** Empty in a few lines, and no fault. */
  category: string
  pack: number
  /** Cents a bottle; the State left it out of a few lines, and that is no fault of the file: such goods are not on offer. */
  price: number | undefined
  bottles: number
}

/** Every line of a day's file. Refuses with every problem there is, as far as the file can be read. */
export function dayLines(text: string): DayLine[] {
  const { records, unreadable } = recordsOf(text)
  const [header, ...rows] = records
  if (!header) throw new BrokenFile([unreadable ?? { line: 1, problem: '文件是空的' }])
  const names = header.cells
  const strange = headerProblems(names).map((problem) => ({ line: header.line, problem }))
  // Without the right columns nothing can be said about what stands in them.
  if (strange.length > 0) throw new BrokenFile(strange)
  const read = rows.map(({ line, cells }) => {
    if (cells.length !== names.length) return { line, problems: [`有 ${cells.length} 个字段，应为 ${names.length} 个`] }
    const row = Object.fromEntries(names.map((name, i) => [name, cells[i]])) as Row
    const problems = rowProblems(row)
    return problems.length > 0 ? { line, problems } : lineOf(line, row)
  })
  const problems = read.flatMap((one) => ('problems' in one ? one.problems.map((problem) => ({ line: one.line, problem })) : []))
  if (unreadable) problems.push(unreadable)
  if (problems.length === 0 && rows.length === 0) problems.push({ line: header.line, problem: '表头下面没有数据' })
  if (problems.length > 0) throw new BrokenFile(problems)
  return read.filter((one): one is DayLine => 'store' in one)
}

interface Cells {
  line: number
  cells: string[]
}

/** The records of the file, up to the place from which on it cannot be read. */
function recordsOf(text: string): { records: Cells[]; unreadable?: Problem } {
  const records: Cells[] = []
  let ended = 0
  const on_record = (cells: string[], { lines }: { lines: number }) => {
    const breaks = cells.join().match(/[\r\n]/g)?.length ?? 0
    records.push({ line: lines - breaks, cells })
    ended = lines
    return null
  }
  try {
    // It would count a line end of two characters as two lines inside of quotes.
    parse(text.replaceAll('\r\n', '\n'), { bom: true, relax_column_count: true, skip_empty_lines: true, on_record })
    return { records }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { records, unreadable: { line: ended + 1, problem: '引号没有闭合' } }
    return { records, unreadable: { line: Number(error.lines), problem: '引号用错了，从这里起读不下去' } }
  }
}

function headerProblems(names: readonly string[]): string[] {
  const missing = columns.filter((column) => !names.includes(column)).map((column) => `缺少列 ${column}`)
  const twice = columns
    .filter((column) => names.filter((name) => name === column).length > 1)
    .map((column) => `列 ${column} 出现了不止一次`)
  return [...missing, ...twice]
}

const isCount = (text: string) => /^[1-9]\d{0,6}$/.test(text) && Number(text) <= 1_000_000
const isAmount = (text: string) => text === '' || (cents(text) ?? Number.POSITIVE_INFINITY) <= 100_000_000

function rowProblems(row: Row): string[] {
  const says = (column: keyof Row, isRight: (text: string) => boolean, should: string) =>
    isRight(row[column]) ? [] : [`${column}「${row[column].slice(0, 30)}」应为${should}`]
  return [
    ...says('store_number', (text) => /^\S{1,20}$/.test(text), '门店编号'),
    ...says('item_number', (text) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/.test(text), '商品编号'),
    ...says('pack', isCount, ' 1 到 1000000 的整数'),
    ...says('bottles_sold', isCount, ' 1 到 1000000 的整数'),
    ...says('state_bottle_retail', isAmount, ' 0 到 1000000 的金额，最多两位小数'),
  ]
}

const lineOf = (line: number, row: Row): DayLine => ({
  line,
  store: row.store_number,
  storeName: row.store_name.trim(),
  item: row.item_number,
  itemName: row.item_description.trim(),
  volume: row.bottle_volume_ml.trim(),
  category: row.category_name.trim(),
  pack: Number(row.pack),
  price: cents(row.state_bottle_retail),
  bottles: Number(row.bottles_sold),
})
