import type { Range } from '@shared/codes/model'
import { Refused } from '@shared/kernel/refused'
import { rangeOf } from './voiding'

/** So many that a file is drawn in seconds and still opens in any viewer: eight hundred pages. */
export const mostLabels = 50_000

/** The range that is meant, all of the batch unless said otherwise. */
export function labelRange(asked: { from?: number | undefined; to?: number | undefined }, count: number): Range {
  const [from, to] = rangeOf(asked, count)
  if (to - from >= mostLabels) throw new Refused('labels.tooMany', { most: mostLabels })
  return [from, to]
}
