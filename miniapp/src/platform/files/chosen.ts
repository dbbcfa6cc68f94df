import { contentTypeOf, headBytes } from '@shared/files/content'
import { type ContentType, maxFileBytes } from '@shared/files/model'

/** What somebody picked on this device, ready to be sent. */
export interface Chosen {
  /** An address that this device can show. */
  preview: string
  body: Blob | ArrayBuffer
  size: number
  contentType?: ContentType
  name?: string
  /** Why it cannot be sent. */
  unfit?: string
}

/** Says what it is by its own bytes, as the server will; what the server would refuse is told before it is sent. */
export function chosen(preview: string, body: Blob | ArrayBuffer, head: ArrayBuffer, name?: string): Chosen {
  const size = 'byteLength' in body ? body.byteLength : body.size
  const contentType = contentTypeOf(new Uint8Array(head.slice(0, headBytes)))
  const unfit = !contentType ? '只能传图片或 PDF' : size > maxFileBytes ? '超过 10 MB，请压缩后再传' : undefined
  return { preview, body, size, ...(contentType && { contentType }), ...(name && { name: name.slice(-100) }), ...(unfit && { unfit }) }
}

/** What every browser and phone can draw. */
export const isPicture = (contentType: string | undefined) => /^image\/(jpeg|png|webp)$/.test(contentType ?? '')
