import type { FileId, Purpose } from '@shared/files/model'
import { Refused } from '@shared/kernel/refused'
import { epochSeconds, type Instant } from '@shared/kernel/time'
import { table, type Write } from '../platform/table'
import { type Attachment, fileIn, fileKey } from './store'

export interface Attaching extends Attachment {
  /** The party, or consumer, that sent them, and what for. */
  ownerId: string
  purpose: Purpose
  now: Instant
}

/**
 * Writes that attach files to a thing, for the commit that makes the thing: from then on both parties of the pair and whoever stands above the
 * buyer may see them, and nothing else may have them. Refuses with file.unknown (another's look the same), file.notUploaded, file.used; the
 * detail names the `fileId`. A repeated command finds them used: read the thing by its id on any refusal, as for stock and credit.
 */
export async function attachFiles(fileIds: readonly FileId[], { ownerId, purpose, now, ...attachedTo }: Attaching): Promise<Write[]> {
  const wanted = [...new Set(fileIds)]
  const rows = wanted.length > 0 ? await table.getMany(wanted.map(fileKey)) : []
  return wanted.map((fileId, i) => {
    const file = fileIn(rows[i], now)
    if (file?.ownerId !== ownerId || file.purpose !== purpose) throw new Refused('file.unknown', { fileId })
    if (file.state === 'opened') throw new Refused('file.notUploaded', { fileId })
    if (file.state !== 'checked') throw new Refused('file.used', { fileId })
    return {
      key: fileKey(fileId),
      set: { state: 'attached', attachedTo },
      remove: ['ttl'],
      events: ['file.attached'],
      guard: {
        when: { equal: { state: 'checked', ownerId }, atLeast: { ttl: epochSeconds(now) } },
        otherwise: 'file.used',
        detail: () => ({ fileId }),
      },
    }
  })
}
