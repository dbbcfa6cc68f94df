import { listMyReports } from '@shared/diversion/api'
import { pageSize } from '@shared/kernel/page'
import { Refused } from '@shared/kernel/refused'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { reporterOf } from './reporter'
import { reportsBy } from './reportStore'
import { shownToReporter } from './rules/reporting'

/** What the caller has reported, and what came of it. An address is nobody. */
export const handler = http(listMyReports, async ({ input: { after }, actor, consumer, sourceIp }) => {
  const { who, sender } = reporterOf(actor, consumer, sourceIp)
  if (!sender) throw new Refused('session.invalid')
  return page(
    await reportsBy(who, after && fromCursor(after), pageSize + 1),
    ({ sortKey }) => sortKey,
    ({ report }) => shownToReporter(report),
  )
})
