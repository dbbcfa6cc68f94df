import * as z from 'zod/mini'
import { Id } from '../kernel/id'
import { Instant } from '../kernel/time'

export const FileId = Id('fil')
export type FileId = z.infer<typeof FileId>

/** What a file is for; it can be attached to nothing else. */
export const Purpose = z.enum(['voucher', 'claim', 'return', 'dispute', 'inspection', 'report', 'hearing'])
export type Purpose = z.infer<typeof Purpose>

/** Photos as phones take them, and papers as banks issue them. */
export const ContentType = z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf'], {
  error: '只支持 JPG、PNG、WebP、HEIC 图片和 PDF',
})
export type ContentType = z.infer<typeof ContentType>

/** In bytes. */
export const maxFileBytes = 10 * 1024 * 1024

export const FileName = z.string().check(z.trim(), z.minLength(1), z.maxLength(100))

/** What is said of a file before it is sent; its bytes are checked afterwards. */
export const FileOpened = z.object({
  fileId: FileId,
  purpose: Purpose,
  contentType: ContentType,
  size: z.int().check(z.gte(1, '文件是空的，请重新选择'), z.lte(maxFileBytes, '文件最大 10 MB，请压缩后再传')),
  name: z.optional(FileName),
})
export type FileOpened = z.infer<typeof FileOpened>

/** Where to send the bytes, once or again, until it expires; the headers go along as they are. */
export const Upload = z.object({
  fileId: FileId,
  uploadUrl: z.string(),
  method: z.literal('PUT'),
  headers: z.record(z.string(), z.string()),
  expiresAt: Instant,
})

/** A file whose bytes were found to be what they should; it can be attached until `attachBefore`. */
export const FileChecked = z.object({ fileId: FileId, contentType: ContentType, size: z.int(), attachBefore: z.optional(Instant) })

/** A file to look at, by an address that holds for minutes. */
export const FileShown = z.object({
  fileId: FileId,
  url: z.string(),
  contentType: ContentType,
  size: z.int(),
  name: z.string(),
  expiresAt: Instant,
})
