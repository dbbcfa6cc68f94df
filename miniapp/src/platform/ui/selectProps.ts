import type { Option } from './Choices'

export interface SelectProps<T extends string> {
  label: string
  bare?: boolean
  options: readonly Option<T>[]
  value: T | undefined
  /** What it says while nothing is chosen. */
  placeholder?: string
  onChange: (value: T) => void
}

export interface DateFieldProps {
  label: string
  bare?: boolean
  /** YYYY-MM-DD */
  value: string | undefined
  first?: string
  last?: string
  onChange: (date: string) => void
}
