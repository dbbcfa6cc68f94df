import type { LabelFile } from './store'

/** Where the files of a batch lie in the bucket. */
export const csvObject = (batchId: string) => `codes/${batchId}/codes.csv`
export const labelsObject = (batchId: string, { from, to, sheet }: Pick<LabelFile, 'from' | 'to' | 'sheet'>) =>
  `codes/${batchId}/labels-${from}-${to}-${sheet}.pdf`
