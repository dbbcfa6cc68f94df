import { openUpload } from '@shared/files/api'
import { Refused } from '@shared/kernel/refused'
import { plusMs } from '@shared/kernel/time'
import { http } from '../platform/http'
import { signedUpload } from '../platform/signedUrls'
import { commit } from '../platform/table'
import { isSameFile, mayOpen, mostPerDay } from './rules/opening'
import { senderOf } from './sender'
import { countUpload, fileOf, insertFile, objectOf } from './store'

const seconds = 15 * 60

/** Gives an address for the bytes. The same id with the same words is the same file, and gives a fresh address. */
export const handler = http(openUpload, async ({ input, actor, consumer, now }) => {
  const by = senderOf(actor, consumer)
  if (consumer) mayOpen(input)
  const counted = consumer ? [countUpload(consumer, input.fileId, mostPerDay, now)] : []
  try {
    await commit(insertFile(input, by, now), ...counted)
  } catch (error) {
    const earlier = error instanceof Refused && (await fileOf(input.fileId, now))
    if (!earlier || !isSameFile(earlier, { ...input, ownerId: by.ownerId })) throw error
  }
  const { url, method, headers } = await signedUpload(objectOf.opened(input.fileId), { ...input, seconds })
  return { fileId: input.fileId, uploadUrl: url, method, headers, expiresAt: plusMs(now, seconds * 1000) }
})
