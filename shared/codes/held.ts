import type { CodeBatch, Custody } from './model'

/** A case as its row has it: `out` are indexes printed for it that are elsewhere, `into` the serials of items printed for another. */
export interface Box {
  sscc: string
  batch: CodeBatch
  /** The how manieth case of its batch. */
  n: number
  out: readonly number[]
  into: readonly string[]
  /** Of those, how many were sold or bound since: they are in it no longer, and the row does not say which. */
  gone: number
  custody: Custody | undefined
  /** The return by which it is where it is. */
  cameBy: string | undefined
  /** Of the row as it was read; undefined where there is none yet. */
  version: number | undefined
}

/** First and last index printed for a case. */
export const printedFor = ({ itemsPerCase = 1, count }: CodeBatch, n: number): [number, number] => [
  n * itemsPerCase,
  Math.min(count, (n + 1) * itemsPerCase) - 1,
]

export const piecesIn = ({ batch, n, out, into, gone }: Box): number => {
  const [from, to] = printedFor(batch, n)
  return to - from + 1 - out.length + into.length - gone
}

/** The way of an item: its case's until it left that, then its own. */
export function wayOf(ofCase: readonly Custody[], own: readonly Custody[]): Custody[] {
  const left = own[0]?.shippedAt
  return [...ofCase.filter(({ shippedAt }) => left === undefined || shippedAt < left), ...own]
}
