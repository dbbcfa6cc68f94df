import { confirmUpload } from '@shared/files/api'
import { headBytes } from '@shared/files/content'
import { Refused } from '@shared/kernel/refused'
import { http } from '../platform/http'
import { copyObject, getObject } from '../platform/objects'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { checked } from './rules/checking'
import { senderOf } from './sender'
import { checkFile, fileOf, objectOf, ttlFrom } from './store'

/** Looks at the bytes, and lays what is right where its sender can no longer change it. */
export const handler = http(confirmUpload, ({ input: { fileId }, actor, consumer, now }) =>
  again('save.conflict', async () => {
    const file = await fileOf(fileId, now)
    if (file?.ownerId !== senderOf(actor, consumer).ownerId) throw new Refused('file.unknown')
    const { contentType, size, state } = file
    if (state !== 'opened') return { fileId, contentType, size, ...(file.ttl && { attachBefore: instant(file.ttl) }) }
    const found = await getObject(objectOf.opened(fileId), { from: 0, to: headBytes - 1 })
    const right = checked(file, found)
    if (!(await copyObject(objectOf.opened(fileId), objectOf.checked(fileId), right))) throw new Refused('file.notUploaded')
    const ttl = ttlFrom(now)
    await commit(checkFile(fileId, ttl))
    return { fileId, contentType, size, attachBefore: instant(ttl) }
  }),
)

const instant = (seconds: number) => new Date(seconds * 1000).toISOString()
