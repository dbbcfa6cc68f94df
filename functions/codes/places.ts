import type { Labels } from '@shared/codes/model'

/** Where the files of a batch lie in the bucket. */
export const csvObject = (batchId: string) => `codes/${batchId}/codes.csv`
export const labelsObject = (batchId: string, { from, to, sheet, of }: Labels) =>
  `codes/${batchId}/${of === 'items' ? 'labels' : of}-${from}-${to}-${sheet}.pdf`
