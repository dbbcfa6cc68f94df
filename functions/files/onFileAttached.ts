import type { FileId } from '@shared/files/model'
import { on } from '../platform/events'
import { copyObject, headObject } from '../platform/objects'
import { commit, table } from '../platform/table'
import { fileKey, keepFile, objectOf } from './store'

/** Lays the bytes of an attached file where nothing expires. A copy of the same is the same, so it may come again. */
export const handler = on('onFileAttached', async ({ subject }) => {
  const fileId = subject as FileId
  const row = await table.get(fileKey(fileId))
  if (row?.state !== 'attached') return
  const found = await headObject(objectOf.attached(fileId))
  if (!found || !(await copyObject(objectOf.attached(fileId), objectOf.kept(fileId), found)))
    throw new Error(`the bytes of ${fileId} are gone`)
  await commit(keepFile(fileId))
})
