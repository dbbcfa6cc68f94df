import { listCodeReports } from '@shared/diversion/lists'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { seesReport } from './reach'
import { reportsFrom } from './reportStore'

/** Newest first; for a rep it reads on until a page of what is the rep's is full. */
export const handler = http(listCodeReports, async ({ input: { status, after }, actor }) => {
  const found: Awaited<ReturnType<typeof reportsFrom>> = []
  let from = after && fromCursor(after)
  do {
    const some = await reportsFrom(status, from, pageSize + 1)
    found.push(...some.filter(({ report }) => seesReport(actor, report)))
    from = some.length > pageSize ? some.at(-1)!.sortKey : undefined
  } while (from && found.length <= pageSize)
  return page(
    found,
    ({ sortKey }) => sortKey,
    ({ report }) => report,
  )
})
