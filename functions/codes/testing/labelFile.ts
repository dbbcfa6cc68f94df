import { usualSheet } from '@shared/codes/labels/sheets'
import type { CodeBatch, Labels } from '@shared/codes/model'
import { labelPieces } from '../labels/labels'

/** A file of labels, one item's unless said otherwise. */
export const fileOf = (batch: CodeBatch, wanted: Partial<Labels>) => {
  const { of = 'items', from = 0, to = 0, sheet = usualSheet(of) } = wanted
  return Buffer.concat([...labelPieces(batch, { of, from, to, sheet })].map(({ bytes }) => bytes))
}
