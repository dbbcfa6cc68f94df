import { listDiversionCases } from '@shared/diversion/api'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { sees } from './reach'
import { casesFrom } from './store'

/** Newest first; for a rep it reads on until a page of what is the rep's is full. */
export const handler = http(listDiversionCases, async ({ input: { status, after }, actor }) => {
  const found: Awaited<ReturnType<typeof casesFrom>> = []
  let from = after && fromCursor(after)
  do {
    const some = await casesFrom(status, from, pageSize + 1)
    found.push(...some.filter(({ summary }) => sees(actor, summary)))
    from = some.length > pageSize ? some.at(-1)!.sortKey : undefined
  } while (from && found.length <= pageSize)
  return page(
    found,
    ({ sortKey }) => sortKey,
    ({ summary }) => summary,
  )
})
