import type { CodeBatch, Labels } from '@shared/codes/model'

/** Where the files of a batch lie in the bucket. */
export const csvObject = (batchId: string) => `codes/${batchId}/codes.csv`
export const labelsObject = (batchId: string, { from, to, sheet, of }: Labels) =>
  `codes/${batchId}/${of === 'items' ? 'labels' : of}-${from}-${to}-${sheet}.pdf`

const kinds: Record<Labels['of'], string> = { items: '单品标签', covert: '暗码标签', cases: '箱码标签', pallets: '托盘标签' }
const called = ({ product, number, lot }: CodeBatch) => `${product.name} 第${number}批${lot ? ` ${lot}` : ''}`

/** What they are called where they are saved; labels count from one there, as on the page. */
export const csvName = (batch: CodeBatch) => `${called(batch)} 码.csv`
export const labelsName = (batch: CodeBatch, { from, to, of }: Labels) => `${called(batch)} ${kinds[of]} ${from + 1}-${to + 1}.pdf`
