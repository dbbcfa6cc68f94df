import type { Fen } from '@shared/kernel/money'
import type { Instant } from '@shared/kernel/time'

/** An `amount` is fen, shown as yuan; a `count` is a whole number; nothing is an empty cell. */
export type Cell = string | number | undefined

export interface Column {
  title: string
  kind: 'text' | 'amount' | 'count'
  /** Its share of the width, against the other columns'. */
  share: number
}

/** A paper with one table, whether it is printed or counted on: the same words and figures as PDF and as XLSX. */
export interface TableDocument {
  title: string
  /** Under the title: the period, the number. */
  subtitle?: string
  parties: readonly { label: string; name: string }[]
  /** Key figures above the table. */
  figures: readonly { label: string; amount: Fen }[]
  columns: readonly Column[]
  rows: readonly (readonly Cell[])[]
  /** The last row, set apart. */
  sum?: readonly Cell[]
  notes?: readonly string[]
  /** When it was issued: the same document is the same bytes whenever it is made. */
  at: Instant
}
