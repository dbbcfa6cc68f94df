import type { CodeBatch, Custody } from './model'

/** A case as its row has it: `out` are indexes printed for it that are elsewhere, `into` the serials of items printed for another. */
export interface Box {
  sscc: string
  batch: CodeBatch
  /** The how manieth case of its batch. */
  n: number
  out: readonly number[]
  into: readonly string[]
  custody: Custody | undefined
  /** Of the row as it was read; undefined where there is none yet. */
  version: number | undefined
}
