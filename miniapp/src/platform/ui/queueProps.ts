import type { ReactNode } from 'react'

export interface Column<Row> {
  key: string
  title: string
  /** Two lines at most: a strong one and a small one (`<Two>`). */
  cell: (row: Row) => ReactNode
  /** Amounts and times stand right. */
  right?: boolean
  /** In px; the rest share what is left. */
  width?: number
  /** Hidden below 1400, while a panel stands beside it. */
  spare?: boolean
  sort?: { on: 'up' | 'down' | undefined; toggle: () => void }
}

export interface QueueTableProps<Row> {
  /** What the rows are, for a screen reader: 「等我批的订单」. */
  label: string
  rows: readonly Row[]
  idOf: (row: Row) => string
  columns: readonly Column<Row>[]
  /** The row on a phone, where there is no table: usually a Cell. */
  card: (row: Row) => ReactNode
  /** The row that J and K move; the panel shows it. */
  focus?: string | undefined
  onFocus?: (id: string) => void
  /** With both, rows can be picked. */
  picked?: ReadonlySet<string>
  onPick?: (picked: Set<string>) => void
  /** Which rows cannot be picked. */
  fixed?: (row: Row) => boolean
  /** What a row is called where it is picked: 「DH1121-0917 宏远商贸」. */
  nameOf: (row: Row) => string
  /** Enter, or a click on the row; without it a click sets the focus. */
  onOpen?: (row: Row) => void
  /** Under the last row: More, or a sentence. */
  foot?: ReactNode
}

/** The row above or below; the first when none has the focus yet. */
export function neighbour(ids: readonly string[], id: string | undefined, way: 1 | -1): string | undefined {
  const at = id === undefined ? -1 : ids.indexOf(id)
  if (at < 0) return ids[0]
  return ids[Math.min(ids.length - 1, Math.max(0, at + way))]
}

export function toggled(picked: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(picked)
  if (!next.delete(id)) next.add(id)
  return next
}
