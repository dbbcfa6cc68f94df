import { ContentType, type FileId, type FileOpened, Purpose } from '@shared/files/model'
import { epochSeconds, type Instant, shanghaiDate } from '@shared/kernel/time'
import type { PartyId } from '@shared/parties/model'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                       key
 * one file: whose, what for, how far     pk  FILE#<fileId>             sk  FILE
 * which a consumer opened in a day       pk  UPLOADS#<consumerId>#<day>  sk  UPLOADS
 *
 * opened → checked → attached, and attached → kept once its bytes lie where they stay. What is not attached in time goes by its `ttl`.
 * The bytes lie in the bucket: uploads/ as they come in, checked/ as they were looked at, files/ for good.
 */
export const fileKey = (fileId: string): Key => ({ pk: `FILE#${fileId}`, sk: 'FILE' })

export type FileState = 'opened' | 'checked' | 'attached' | 'kept'
export const objectOf = {
  opened: (fileId: FileId) => `uploads/${fileId}`,
  checked: (fileId: FileId) => `checked/${fileId}`,
  attached: (fileId: FileId) => `checked/${fileId}`,
  kept: (fileId: FileId) => `files/${fileId}`,
} satisfies Record<FileState, (fileId: FileId) => string>

/** The thing a file goes with, and the pair of parties it is between. */
export interface Attachment {
  thing: string
  sellerId: PartyId
  buyerId: PartyId
  /** Of a file that is HQ's own: the divisions (six digits) it tells of; sales reps of others do not see it. */
  within?: readonly string[]
}

export interface StoredFile {
  fileId: FileId
  /** Whose: only this party, or consumer, attaches it. */
  ownerId: string
  /** Who of that party sent it. */
  staffId?: string
  purpose: Purpose
  contentType: ContentType
  size: number
  name?: string
  state: FileState
  attachedTo?: Attachment
  ttl?: number
}

const stored = (row: Item): StoredFile => ({
  ...(row as unknown as StoredFile),
  purpose: Purpose.parse(row.purpose),
  contentType: ContentType.parse(row.contentType),
})

/** What is past its time is gone, whether or not the table has got round to it. */
export function fileIn(row: Item | undefined, now: Instant): StoredFile | undefined {
  const file = row && stored(row)
  return file && (file.ttl === undefined || file.ttl > epochSeconds(now)) ? file : undefined
}

export const fileOf = async (fileId: FileId, now: Instant) => fileIn(await table.get(fileKey(fileId)), now)

const daySeconds = 24 * 3600
export const ttlFrom = (now: Instant) => epochSeconds(now) + daySeconds

/** Whose a file is, and who of them sends it; a consumer is nobody's staff. */
export type Sender = Required<Pick<StoredFile, 'ownerId'>> & { staffId?: string }

/** At most so many a day. */
export const countUpload = (consumerId: string, fileId: FileId, most: number, now: Instant): Write => ({
  key: { pk: `UPLOADS#${consumerId}#${shanghaiDate(now)}`, sk: 'UPLOADS' },
  append: { fileIds: [fileId] },
  set: { ttl: ttlFrom(now) + daySeconds },
  guard: { when: { room: { fileIds: { lacks: fileId, fewer: most } } }, otherwise: 'file.tooMany' },
})

export const insertFile = (opened: FileOpened, by: Sender, now: Instant): Write => ({
  key: fileKey(opened.fileId),
  put: { ...opened, ...by, state: 'opened', openedAt: now, ttl: ttlFrom(now) },
  guard: { when: 'absent', otherwise: 'file.duplicate' },
})

/** The bytes are what they should be and lie where their sender no longer reaches them. */
export const checkFile = (fileId: FileId, ttl: number): Write => ({
  key: fileKey(fileId),
  set: { state: 'checked', ttl },
  guard: { when: { equal: { state: 'opened' } }, otherwise: 'save.conflict' },
})

export const keepFile = (fileId: FileId): Write => ({
  key: fileKey(fileId),
  set: { state: 'kept' },
  guard: { when: { equal: { state: 'attached' } }, otherwise: 'save.conflict' },
})
