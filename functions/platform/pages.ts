import { pageSize } from '@shared/kernel/page'
import { Refused } from '@shared/kernel/refused'

/** A cursor is the last sort key shown, and nothing of where it lies: it cannot lead into another's rows. */
export const toCursor = (sortKey: string) => Buffer.from(sortKey).toString('base64url')

export function fromCursor(after: string): string {
  const sortKey = Buffer.from(after, 'base64url').toString()
  // Bytes that are no text would come out longer than a sort key may be.
  if (!sortKey || toCursor(sortKey) !== after)
    throw new Refused('input.invalid', { issues: [{ field: 'after', problem: '翻页标记不对，请从第一页重新打开' }] })
  return sortKey
}

/** Cuts what was read (one more than a page, where there is more) into a page. */
export function page<T, R>(found: readonly T[], sortKey: (item: T) => string, show: (item: T) => R): { items: R[]; next?: string } {
  const shown = found.slice(0, pageSize)
  const last = shown.at(-1)
  return { items: shown.map(show), ...(found.length > pageSize && last && { next: toCursor(sortKey(last)) }) }
}
