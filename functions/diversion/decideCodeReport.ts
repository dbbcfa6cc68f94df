import { decideCodeReport } from '@shared/diversion/api'
import { Refused } from '@shared/kernel/refused'
import { http } from '../platform/http'
import { commit } from '../platform/table'
import { reportOf, settleReport } from './reportStore'
import { settled } from './rules/reporting'

/** True or not, once. What follows for a dealer comes from its event. */
export const handler = http(decideCodeReport, async ({ input: { reportId, outcome, reason }, actor: { staff }, now }) => {
  const decision = { outcome, reason, at: now, by: { staffId: staff.staffId, name: staff.name } }
  const found = await reportOf(reportId)
  if (!found) throw new Refused('codeReport.unknown')
  const next = settled(found.summary, decision)
  if (!next) return found.summary
  try {
    await commit(settleReport(next))
    return next
  } catch (error) {
    // Sent twice at once, the first of both is what stands.
    const first = error instanceof Refused && (await reportOf(reportId))?.summary
    if (!first || settled(first, decision)) throw error
    return first
  }
})
