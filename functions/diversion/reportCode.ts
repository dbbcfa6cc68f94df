import { reportCode } from '@shared/diversion/reporting'
import { Refused } from '@shared/kernel/refused'
import { http } from '../platform/http'
import { commit } from '../platform/table'
import { reported } from './reported'
import { reporterOf } from './reporter'
import { photosOf } from './reportPhotos'
import { countForged, countReport, insertReport, reportOf } from './reportStore'
import { isSameReport } from './rules/reporting'
import { windowOf } from './rules/watching'

/** Somebody says that something is wrong with a code. It is kept whatever the code is, once, with its photos, which are for HQ alone. */
export const handler = http(reportCode, async ({ input, actor, consumer, now, sourceIp }) => {
  const { scanId: reportId, kind, uri, note, price, photoIds = [] } = input
  const reporter = reporterOf(actor, consumer, sourceIp)
  if (photoIds.length > 0 && !reporter.sender) throw new Refused('codeReport.textOnly')
  try {
    const { about, evidence } = await reported(input, now)
    const said = { reportId, kind, uri, note, price, ...(photoIds.length > 0 && { photoIds }) }
    const summary = { ...said, ...about, status: 'open' as const, at: now, by: reporter.by }
    const forged = about.code === 'forged' ? [countForged(windowOf(now), about.city)] : []
    const counted = countReport(reporter.who, reportId, reporter.most, now)
    const report = { summary, evidence, who: reporter.who }
    await commit(insertReport(report), counted, ...forged, ...(await photosOf(photoIds, report, reporter, now)))
    return { reportId, status: summary.status, at: now }
  } catch (error) {
    const earlier = error instanceof Refused && (await reportOf(reportId))
    if (!earlier) throw error
    if (earlier.who !== reporter.who || !isSameReport(earlier.summary, input)) throw new Refused('codeReport.duplicate')
    return { reportId, status: earlier.summary.status, at: earlier.summary.at }
  }
})
