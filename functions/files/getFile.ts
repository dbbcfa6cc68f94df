import { getFile } from '@shared/files/api'
import { plusMs } from '@shared/kernel/time'
import { http } from '../platform/http'
import { signedDownload } from '../platform/signedUrls'
import { fileInReach } from './reach'
import { nameOf } from './rules/naming'
import { objectOf } from './store'

const seconds = 5 * 60

/** An address to look at the file for five minutes. */
export const handler = http(getFile, async ({ input: { fileId }, actor, now }) => {
  const file = await fileInReach(actor, fileId, now)
  const { contentType, size } = file
  const name = nameOf(file)
  const url = await signedDownload(objectOf[file.state](fileId), { name, seconds })
  return { fileId, url, contentType, size, name, expiresAt: plusMs(now, seconds * 1000) }
})
