import { downloadCodes } from '@shared/codes/api'
import { Refused } from '@shared/kernel/refused'
import { Elsewhere, http } from '../platform/http'
import { signedDownload } from '../platform/signedUrls'
import { csvName, csvObject } from './batches/places'
import { batchOf } from './store'

/** Where the file lies once it is whole; before that, how far it is. */
export const handler = http(downloadCodes, async ({ input: { batchId } }) => {
  const found = await batchOf(batchId)
  if (!found) throw new Refused('codeBatch.unknown')
  if (found.csv.state !== 'ready') return found.csv
  return new Elsewhere(await signedDownload(csvObject(batchId), { name: csvName(found.batch), seconds: 300, download: true }))
})
