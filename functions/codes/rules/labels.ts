import { moduleFor, sheets, usualSheet } from '@shared/codes/labels/sheets'
import type { LabelOf, Labels, SheetName } from '@shared/codes/model'
import { Refused } from '@shared/kernel/refused'
import { rangeOf } from './voiding'

/** So many that a file is drawn in seconds and still opens in any viewer: eight hundred pages. */
export const mostLabels = 50_000

/** Of a batch: how many labels of a kind there are, and the modules of the symbol on one. */
export type Printable = Readonly<Record<LabelOf, { count: number; modules: number }>>

interface Asked {
  from?: number | undefined
  to?: number | undefined
  of?: LabelOf | undefined
  sheet?: SheetName | undefined
}

/** What is meant: all items on the usual sheet unless said otherwise. Refused where the batch has none of it, and where a sheet is too small for it. */
export function labelsWanted({ of = 'items', sheet = usualSheet(of), ...asked }: Asked, printable: Printable): Labels {
  const { count, modules } = printable[of]
  if (count === 0) throw new Refused('labels.noneOf', { of })
  const [from, to] = rangeOf(asked, count)
  if (to - from >= mostLabels) throw new Refused('labels.tooMany', { most: mostLabels })
  const fits = sheets[sheet].prints.includes(of) && moduleFor(sheets[sheet], modules) !== undefined
  if (!fits) throw new Refused('labels.sheetUnfit', { of, sheet })
  return { from, to, sheet, of }
}
