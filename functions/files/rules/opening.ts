import type { FileOpened } from '@shared/files/model'

type Words = FileOpened & { ownerId: string }

/** Whether a file that is there under this id is the one that is asked for again. */
export const isSameFile = (before: Omit<Words, 'name'> & { name?: string }, asked: Words): boolean =>
  (['ownerId', 'purpose', 'contentType', 'size', 'name'] as const).every((field) => before[field] === asked[field])
