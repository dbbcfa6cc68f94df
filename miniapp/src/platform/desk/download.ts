import { shanghaiDate } from '@shared/kernel/time'
import { cellsOf, csvOf, type ExportCell, type ExportColumn } from './exportRows'

/** Hands a file to the browser. The spreadsheet's writer is fetched only now. */
export async function download<Row>(kind: 'xlsx' | 'csv', name: string, rows: readonly Row[], columns: readonly ExportColumn<Row>[]) {
  const file = `${name}-${shanghaiDate(new Date().toISOString())}.${kind}`
  if (kind === 'csv') return save(new Blob([csvOf(rows, columns)], { type: 'text/csv;charset=utf-8' }), file)
  const { default: write } = await import('write-excel-file/browser')
  const head = columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const }))
  const body = rows.map((row) => cellsOf(row, columns).map((cell, at) => asCell(cell, columns[at]?.kind)))
  const widths = columns.map(({ kind: one }) => ({ width: one === 'moment' ? 20 : one ? 14 : 18 }))
  await write([head, ...body], { columns: widths, stickyRowsCount: 1 }).toFile(file)
}

function asCell(value: ExportCell, kind: ExportColumn<unknown>['kind']) {
  if (value === undefined) return null
  return typeof value === 'number' ? { value, type: Number, format: kind === 'money' ? '#,##0.00' : '0' } : { value, type: String }
}

function save(blob: Blob, name: string) {
  const url = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
