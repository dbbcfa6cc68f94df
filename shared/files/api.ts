import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { FileChecked, FileId, FileOpened, FileShown, Upload } from './model'

/**
 * First of three: this, the bytes to `uploadUrl`, then confirmUpload. The caller mints the id; the same again gives a fresh address. Whoever may do
 * the thing that a file goes with may send it, which the thing's own operation checks. A consumer sends photos of a report, and six of them a day.
 */
export const openUpload = endpoint({
  method: 'POST',
  path: '/files',
  title: '准备上传文件（凭证、照片；消费者只能传举报照片）',
  who: 'anyone',
  consumes: 'must',
  input: FileOpened,
  output: Upload,
  refusals: ['session.invalid', 'actor.forbidden', 'file.duplicate', 'file.photosOnly', 'file.tooMany'],
})

/** Looks at the bytes: only what is of the type that was said may be attached. The same again answers the same. */
export const confirmUpload = endpoint({
  method: 'POST',
  path: '/files/{fileId}/confirmation',
  title: '上传完毕，核对文件',
  who: 'anyone',
  consumes: 'must',
  input: z.object({ fileId: FileId }),
  output: FileChecked,
  refusals: ['session.invalid', 'file.unknown', 'file.notUploaded', 'file.typeWrong', 'file.tooLarge'],
})

/** For the party that sent it; once attached, also for both parties of the thing and whoever stands above the buyer. */
export const getFile = endpoint({
  method: 'GET',
  path: '/files/{fileId}',
  title: '查看文件',
  who: { scope: 'deal', hq: 'any', dealer: 'any', store: 'any' },
  input: z.object({ fileId: FileId }),
  output: FileShown,
  refusals: ['file.unknown', 'file.notUploaded'],
})
