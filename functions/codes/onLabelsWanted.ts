import type { Labels } from '@shared/codes/model'
import { on } from '../platform/events'
import { writeFile } from './batches/files'
import { labelsObject } from './batches/places'
import { labelPieces } from './labels/labels'
import { batchOf, labelsOf, setLabels } from './store'

/** Draws the sheets that were asked for. Done again it is the same file. */
export const handler = on('onLabelsWanted', async ({ subject, data }) => {
  const wanted = { of: 'items', ...data } as Labels
  const [found, file] = await Promise.all([batchOf(subject), labelsOf(subject, wanted)])
  if (!found || !file || file.state === 'ready') return
  const pieces = labelPieces(found.batch, wanted)
  await writeFile(labelsObject(subject, wanted), 'application/pdf', file.count, pieces, (progress) =>
    setLabels(subject, { ...wanted, ...progress }),
  )
})
