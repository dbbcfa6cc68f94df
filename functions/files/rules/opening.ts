import type { FileOpened } from '@shared/files/model'
import { Refused } from '@shared/kernel/refused'

type Words = FileOpened & { ownerId: string }

/** Whether a file that is there under this id is the one that is asked for again. */
export const isSameFile = (before: Omit<Words, 'name'> & { name?: string }, asked: Words): boolean =>
  (['ownerId', 'purpose', 'contentType', 'size', 'name'] as const).every((field) => before[field] === asked[field])

/** Files that a consumer may open in a day. */
export const mostPerDay = 6

/** Consumers send photos of a report and nothing else. */
export function mayOpen({ purpose, contentType }: FileOpened) {
  if (purpose !== 'report') throw new Refused('actor.forbidden')
  if (!contentType.startsWith('image/')) throw new Refused('file.photosOnly')
}
