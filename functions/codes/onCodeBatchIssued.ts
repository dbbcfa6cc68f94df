import type { CodeBatch } from '@shared/codes/model'
import { on } from '../platform/events'
import { type Piece, writeFile } from './batches/files'
import { csvObject } from './batches/places'
import { csvHead, csvPieces } from './serials/csv'
import { batchOf, setCsv } from './store'

/** Writes the file of codes of a new batch. Done again it is the same file. */
export const handler = on('onCodeBatchIssued', async ({ subject }) => {
  const found = await batchOf(subject)
  if (!found || found.csv.state === 'ready') return
  const { batch } = found
  await writeFile(csvObject(batch.batchId), 'text/csv; charset=utf-8', batch.count, pieces(batch), (csv) => setCsv(batch.batchId, csv))
})

function* pieces(batch: CodeBatch): Generator<Piece> {
  yield { bytes: Buffer.from(csvHead(batch)), codes: 0 }
  yield* csvPieces(batch)
}
