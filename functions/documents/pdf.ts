import type { Cell, Column, TableDocument } from './model'
import { openPen, type Pen, page } from './pen'
import { yuanText } from './yuan'

const grey = '#86909c'
const line = '#dcdfe6'
const shade = '#f2f3f5'
const size = 9
const leading = 13
const padding = 5
const gap = 6
const bottom = page.height - page.margin - 20
const inner = page.width - 2 * page.margin

interface Box {
  x: number
  width: number
  column: Column
}

/** A4, as many pages as the table needs, each with the table's head and its number. */
export async function pdfOf(document: TableDocument): Promise<Uint8Array> {
  const pen = openPen(document)
  const boxes = boxesOf(document.columns)
  let y = above(pen, document)
  const row = (cells: readonly Cell[], draw: (y: number, height: number) => void) => {
    const texts = boxes.map(({ column, width }, i) => pen.lines(textOf(cells[i], column), size, width))
    const height = Math.max(...texts.map((lines) => lines.length)) * leading + 2 * padding
    if (y + height > bottom) {
      pen.newPage()
      y = page.margin
      head()
    }
    draw(y, height)
    for (const [i, { x, width, column }] of boxes.entries())
      for (const [n, text] of texts[i]!.entries())
        pen.write(text, { x, y: y + padding + n * leading, width, size, align: column.kind === 'text' ? 'left' : 'right' })
    y += height
  }
  const head = () => {
    pen.fill(y, leading + 2 * padding, shade)
    for (const { x, width, column } of boxes)
      pen.write(column.title, { x, y: y + padding, width, size, align: column.kind === 'text' ? 'left' : 'right', color: grey })
    y += leading + 2 * padding
  }
  head()
  for (const cells of document.rows) row(cells, (at, height) => pen.rule(at + height, line))
  if (document.sum) row(document.sum, (at, height) => pen.fill(at, height, shade))
  below(pen, document.notes ?? [], y)
  pen.onEveryPage((number, of) => {
    const at = { x: page.margin, y: page.height - page.margin, width: inner, size: 8, color: grey }
    pen.write(document.title, at)
    pen.write(`第 ${number} 页 / 共 ${of} 页`, { ...at, align: 'right' })
  })
  return pen.end()
}

/** Title, parties and key figures; answers where the table begins. */
function above(pen: Pen, { title, subtitle, parties, figures }: TableDocument): number {
  let y = page.margin
  const left = { x: page.margin, width: inner }
  pen.write(title, { ...left, y, size: 18, align: 'center' })
  y += 30
  if (subtitle) pen.write(subtitle, { ...left, y, size: 10, align: 'center', color: grey })
  if (subtitle) y += 22
  for (const { label, name } of parties)
    for (const [n, text] of pen.lines(name, 10, inner - 60).entries()) {
      if (n === 0) pen.write(label, { x: page.margin, y, size: 10, color: grey })
      pen.write(text, { x: page.margin + 60, y, size: 10 })
      y += 16
    }
  y += 6
  const width = inner / Math.max(figures.length, 1)
  for (const [i, { label, amount }] of figures.entries()) {
    const x = page.margin + i * width
    pen.write(label, { x, y, size: 9, color: grey })
    pen.write(`${amount < 0 ? '-' : ''}¥${yuanText(Math.abs(amount))}`, { x, y: y + 13, size: 13 })
  }
  return figures.length > 0 ? y + 42 : y + 6
}

function below(pen: Pen, notes: readonly string[], from: number) {
  let y = from + 12
  for (const text of notes.flatMap((note) => pen.lines(note, size, inner))) {
    if (y + leading > bottom) {
      pen.newPage()
      y = page.margin
    }
    pen.write(text, { x: page.margin, y, size, color: grey })
    y += leading
  }
}

function boxesOf(columns: readonly Column[]): Box[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const free = inner - gap * (columns.length + 1)
  let x = page.margin + gap
  return columns.map((column) => {
    const width = (free * column.share) / shares
    const box = { x, width, column }
    x += width + gap
    return box
  })
}

const textOf = (cell: Cell, { kind }: Column) =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : kind === 'amount' ? yuanText(cell) : String(cell)
