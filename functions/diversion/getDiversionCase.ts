import { getDiversionCase } from '@shared/diversion/api'
import { digitsOf, isWithin } from '@shared/places/divisions'
import { http } from '../platform/http'
import { caseInReach } from './reach'
import { pointsOf } from './rules/points'
import { recordOf, yearBefore } from './rules/record'
import { spreadOf } from './spreadStore'
import { statesOf, tracesOf } from './store'

/** One case with its evidence: the scans, each with its order and shipment, and where the dealer's codes were seen. */
export const handler = http(getDiversionCase, async ({ input: { caseId }, actor }) => {
  const { summary, areas, decisions } = await caseInReach(actor, caseId)
  const { dealerId, window } = summary
  const [traces, spread, states] = await Promise.all([tracesOf(caseId), spreadOf(summary), statesOf(dealerId, yearBefore(window), window)])
  const { placeless, cities } = spread
  const home = cities.flatMap(({ city, isHome }) => (isHome && !isWithin(areas, city) ? [digitsOf(city)] : []))
  return {
    ...summary,
    areas,
    decisions,
    statements: [],
    traces,
    traceCount: Math.max(spread.traces, traces.length),
    points: pointsOf(cities, [...areas, ...home]),
    placeless,
    record: recordOf(states, window),
  }
})
