import type { Rule } from '@shared/diversion/model'
import type { ReportMade } from '@shared/diversion/reporting'
import type { CodeReport, MyReport } from '@shared/diversion/reports'
import { Refused } from '@shared/kernel/refused'

/** Reports of one day: of a person in the channel, of a consumer, and of an address from which nobody has signed in (many phones share one). */
export const mostReports = { staff: 60, consumer: 20, anonymous: 30 } as const

/** What speaks of where, or for how much, a dealer's goods are sold; that something was opened, or looks wrong, says nothing of a dealer. */
const struckBy: Partial<Record<CodeReport['kind'], Rule>> = { diverted: 'reported', price: 'price' }

/** Stands as evidence against the dealer whose goods they are. */
export const isEvidence = ({ kind, dealerId }: Pick<CodeReport, 'kind' | 'dealerId'>): boolean => !!dealerId && kind in struckBy

/** What it strikes by itself: nothing before HQ has found it true. */
export const struck = ({ kind, status }: Pick<CodeReport, 'kind' | 'status'>): Rule[] =>
  status === 'upheld' ? [struckBy[kind]].flatMap((rule) => rule ?? []) : []

/** Whether a report that is there is the one that is sent again. */
export const isSameReport = (before: CodeReport, asked: ReportMade): boolean =>
  (['kind', 'uri', 'note', 'price'] as const).every((field) => before[field] === asked[field]) &&
  (before.photoIds ?? []).join() === (asked.photoIds ?? []).join()

/** The report with this decision; undefined where it stands already, by the same person. */
export function settled(report: CodeReport, decision: NonNullable<CodeReport['decision']> & { outcome: 'upheld' | 'dismissed' }) {
  const { outcome, ...said } = decision
  const { status, decision: before } = report
  if (status === outcome && before?.by.staffId === said.by.staffId && before.reason === said.reason) return undefined
  if (status !== 'open') throw new Refused('codeReport.decided', { status })
  return { ...report, status: outcome, decision: said }
}

/** What its reporter may know: not whose goods they are, not whether the code is ours, and of HQ no names. */
export function shownToReporter(report: CodeReport): MyReport {
  const { reportId, kind, status, at, uri, note, photoIds, price, city, cityName, decision } = report
  return {
    ...{ reportId, kind, status, at, uri, note, photoIds, price, city, cityName },
    ...(decision && { decision: { reason: decision.reason, at: decision.at } }),
  }
}
