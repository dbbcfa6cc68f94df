import write, { type Row } from 'write-excel-file/node'
import type { Cell, Column, TableDocument } from './model'

const bold = { fontWeight: 'bold' as const }
const money = '#,##0.00'

/** The same words and figures as the PDF; amounts are numbers in yuan, to count on with. */
export async function xlsxOf({ title, subtitle, parties, figures, columns, rows, sum, notes = [] }: TableDocument): Promise<Uint8Array> {
  const above: Row[] = [
    [{ value: title, ...bold }],
    ...(subtitle ? [[{ value: subtitle }]] : []),
    ...parties.map(({ label, name }) => [{ value: label }, { value: name }]),
    ...figures.map(({ label, amount }) => [{ value: label }, { value: amount / 100, type: Number, format: money, ...bold }]),
    [],
  ]
  const head = columns.map(({ title: name, kind }) => ({
    value: name,
    ...bold,
    align: kind === 'text' ? ('left' as const) : ('right' as const),
  }))
  const cells = (row: readonly Cell[], style: object = {}): Row => columns.map((column, i) => cellOf(row[i], column, style))
  const sheet: Row[] = [
    ...above,
    head,
    ...rows.map((row) => cells(row)),
    ...(sum ? [cells(sum, bold)] : []),
    ...(notes.length > 0 ? [[], ...notes.map((note) => [{ value: note }])] : []),
  ]
  const widths = columns.map(({ share, kind }) => ({ width: kind === 'text' ? Math.max(12, share * 8) : 16 }))
  return new Uint8Array(await write(sheet, { sheet: nameOf(title), columns: widths }).toBuffer())
}

function cellOf(value: Cell, { kind }: Column, style: object) {
  if (value === undefined) return null
  if (typeof value === 'string') return { value, type: String, ...style }
  return { value: kind === 'amount' ? value / 100 : value, type: Number, format: kind === 'amount' ? money : '0', ...style }
}

/** Excel takes at most 31 characters, and not these. */
const nameOf = (title: string) => title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31)
