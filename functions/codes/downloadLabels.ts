import { downloadLabels } from '@shared/codes/api'
import { Refused } from '@shared/kernel/refused'
import { Elsewhere, http } from '../platform/http'
import { signedDownload } from '../platform/signedUrls'
import { labelsName, labelsObject } from './batches/places'
import { printable } from './labels/printable'
import { labelsWanted } from './rules/labels'
import { batchOf, wantLabels } from './store'

/** Where the sheets lie once they are drawn; the first who asks has them drawn, and until then it is said how far they are. */
export const handler = http(downloadLabels, async ({ input: { batchId, ...asked } }) => {
  const found = await batchOf(batchId)
  if (!found) throw new Refused('codeBatch.unknown')
  const file = labelsWanted(asked, printable(found.batch))
  const { state, done, count } = await wantLabels(batchId, file)
  if (state !== 'ready') return { state, done, count }
  const name = labelsName(found.batch, file)
  return new Elsewhere(await signedDownload(labelsObject(batchId, file), { name, seconds: 300, download: true }))
})
