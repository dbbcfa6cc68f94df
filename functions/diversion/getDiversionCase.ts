import { getDiversionCase } from '@shared/diversion/api'
import { http } from '../platform/http'
import { caseInReach } from './reach'
import { pointsOf } from './rules/points'
import { spreadOf } from './spreadStore'
import { tracesOf } from './store'

/** One case with its evidence: the scans, each with its order and shipment, and where the dealer's codes were seen. */
export const handler = http(getDiversionCase, async ({ input: { caseId }, actor }) => {
  const { summary, areas, decisions } = await caseInReach(actor, caseId)
  const [traces, spread] = await Promise.all([tracesOf(caseId), spreadOf(summary)])
  const { placeless, cities } = spread
  return {
    ...summary,
    areas,
    decisions,
    traces,
    traceCount: Math.max(spread.traces, traces.length),
    points: pointsOf(cities, areas),
    placeless,
  }
})
