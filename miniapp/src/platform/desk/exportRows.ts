import type { Fen } from '@shared/kernel/money'
import { type Instant, plusMs } from '@shared/kernel/time'

/** One column of a file: fen become yuan, moments Shanghai time. */
export interface ExportColumn<Row> {
  title: string
  kind?: 'text' | 'count' | 'money' | 'moment'
  value: (row: Row) => string | number | undefined
}

export type ExportCell = string | number | undefined

const inShanghai = (at: Instant) =>
  plusMs(at, 8 * 3600_000)
    .slice(0, 19)
    .replace('T', ' ')
const inYuan = (fen: Fen) => fen / 100

/** What stands in the file: figures stay figures, so that a spreadsheet can sum them. */
export function cellsOf<Row>(row: Row, columns: readonly ExportColumn<Row>[]): ExportCell[] {
  return columns.map(({ kind, value }) => {
    const raw = value(row)
    if (raw === undefined || raw === '') return undefined
    if (kind === 'money') return inYuan(Number(raw))
    if (kind === 'moment') return inShanghai(String(raw))
    return raw
  })
}

/** A spreadsheet runs what begins like a formula (OWASP, CSV injection): an apostrophe keeps it text. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)

const csvCell = (cell: ExportCell, money: boolean) => {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return money ? cell.toFixed(2) : String(cell)
  return quoted(harmless(cell))
}

/** RFC 4180, with the mark by which Excel knows UTF-8. */
export function csvOf<Row>(rows: readonly Row[], columns: readonly ExportColumn<Row>[]): string {
  const head = columns.map(({ title }) => quoted(title)).join(',')
  const body = rows.map((row) =>
    cellsOf(row, columns)
      .map((cell, at) => csvCell(cell, columns[at]?.kind === 'money'))
      .join(','),
  )
  return `\uFEFF${[head, ...body].join('\r\n')}\r\n`
}
