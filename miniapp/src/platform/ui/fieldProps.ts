export interface FieldProps {
  label: string
  /** The label is said to a screen reader alone. */
  bare?: boolean
  placeholder?: string
  /** What stands in it at first; from then on it keeps its own text, so that the cursor never jumps. */
  initial?: string
  /** Which keyboard comes up. */
  type?: 'text' | 'integer' | 'decimal' | 'phone'
  /** Several lines of text, that many at first. */
  lines?: number
  longest?: number
  /** Stands behind the figure: 元, 箱. */
  unit?: string
  hint?: string
  /** What is wrong with it; said at once. */
  problem?: string | undefined
  onText: (text: string) => void
  /** When it is left or confirmed. */
  onDone?: (text: string) => void
}
