import { downloadLabels } from '@shared/codes/api'
import { Refused } from '@shared/kernel/refused'
import { Elsewhere, http } from '../platform/http'
import { signedDownload } from '../platform/signedUrls'
import { labelsObject } from './places'
import { labelRange } from './rules/labels'
import { batchOf, wantLabels } from './store'

/** Where the sheets lie once they are drawn; the first who asks has them drawn, and until then it is said how far they are. */
export const handler = http(downloadLabels, async ({ input: { batchId, sheet = 'a4x65', ...asked } }) => {
  const found = await batchOf(batchId)
  if (!found) throw new Refused('codeBatch.unknown')
  const [from, to] = labelRange(asked, found.batch.count)
  const file = { from, to, sheet }
  const { state, done, count } = await wantLabels(batchId, file)
  if (state !== 'ready') return { state, done, count }
  const name = `labels-${batchId}-${from}-${to}.pdf`
  return new Elsewhere(await signedDownload(labelsObject(batchId, file), { name, seconds: 300, download: true }))
})
