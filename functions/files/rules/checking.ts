import { contentTypeOf } from '@shared/files/content'
import { type ContentType, maxFileBytes } from '@shared/files/model'
import { Refused } from '@shared/kernel/refused'

interface Bytes {
  bytes: Uint8Array
  size: number
  etag: string
}

/** What was sent, if it is what was said: by its length and its own first bytes. Refuses with file.notUploaded, file.tooLarge, file.typeWrong. */
export function checked<F extends Bytes>(
  said: { contentType: ContentType },
  found: F | undefined,
): { etag: string; contentType: ContentType } {
  if (!found) throw new Refused('file.notUploaded')
  if (found.size > maxFileBytes) throw new Refused('file.tooLarge', { size: found.size, max: maxFileBytes })
  const contentType = contentTypeOf(found.bytes)
  if (contentType !== said.contentType)
    throw new Refused('file.typeWrong', { said: said.contentType, ...(contentType && { found: contentType }) })
  return { etag: found.etag, contentType }
}
