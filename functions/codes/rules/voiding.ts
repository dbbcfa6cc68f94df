import type { Range } from '@shared/codes/model'
import { Refused } from '@shared/kernel/refused'

/** So many that the batch still is one small row. */
export const maxRanges = 60

export const isVoid = (voided: readonly Range[], index: number) => voided.some(([from, to]) => from <= index && index <= to)

/** The range that is meant, all of the batch unless said otherwise. */
export function rangeOf({ from, to }: { from?: number | undefined; to?: number | undefined }, count: number): Range {
  const range: Range = [from ?? 0, to ?? count - 1]
  if (range[0] > range[1] || range[1] >= count) throw new Refused('codeBatch.rangeInvalid', { count })
  return range
}

/** What is void with this range too: in order, none touching another. */
export function withRange(voided: readonly Range[], range: Range): Range[] {
  const merged: Range[] = []
  for (const [from, to] of [...voided, range].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  if (merged.length > maxRanges) throw new Refused('codeBatch.tooManyRanges', { most: maxRanges })
  return merged
}
