import { Refused } from '@shared/kernel/refused'
import { on } from '../platform/events'
import { commit } from '../platform/table'
import { judge } from './judge'
import { reportOf } from './reportStore'
import { struck } from './rules/reporting'
import { windowOf } from './rules/watching'
import { countInTotal } from './spreadStore'
import { insertTrace, settleTrace } from './store'

/**
 * A report about a dealer's goods stands among the evidence of that month, seen as soon as there is a case. By itself it opens none, unless
 * HQ has found it true.
 */
export const handler = on('onCodeReported', async ({ subject }) => {
  const found = await reportOf(subject)
  if (!found?.evidence) return
  const { summary, evidence } = found
  const { caseId, dealerId, status, at } = summary
  const window = windowOf(at)
  const trace = { ...evidence.trace, report: { ...evidence.trace.report!, status } }
  await commit(insertTrace(caseId!, trace), countInTotal({ dealerId: dealerId!, window }, { traces: 1 })).catch(unless('save.conflict'))
  if (status !== 'open') await commit(settleTrace(caseId!, trace)).catch(unless('codeReport.decided'))
  const rules = struck(summary)
  if (rules.length > 0) await judge({ dealerId: dealerId!, window, areas: evidence.areas, struck: rules, at })
})

/** Told twice: it is there already. */
const unless = (code: Refused['code']) => (error: unknown) => {
  if (!(error instanceof Refused) || error.code !== code) throw error
}
