import type { DiversionCase } from '@shared/diversion/model'
import { digitsOf, isWithin } from '@shared/places/divisions'
import type { Actor } from '../platform/auth'
import { statementsOf } from './hearingStore'
import { sees } from './reach'
import { pointsOf } from './rules/points'
import { recordOf, yearBefore } from './rules/record'
import { shownToDealer, summaryForHq } from './rules/showing'
import { spreadOf } from './spreadStore'
import { casesBetween, type HeldCase, tracesOf } from './store'

/** One case with its evidence, where the dealer's codes were seen, and what is said to it, as far as whoever asks may know. */
export async function caseShown(actor: Actor, { summary, areas, decisions }: HeldCase): Promise<DiversionCase> {
  const { caseId, dealerId, window } = summary
  const [traces, spread, statements, cases] = await Promise.all([
    tracesOf(caseId),
    spreadOf(summary),
    statementsOf(caseId),
    casesBetween(dealerId, yearBefore(window), window),
  ])
  const { placeless, cities } = spread
  const home = cities.flatMap(({ city, isHome }) => (isHome && !isWithin(areas, city) ? [digitsOf(city)] : []))
  const seen = cases.filter((one) => sees(actor, one))
  const whole = {
    ...{ ...summary, areas, decisions, statements, traces },
    traceCount: Math.max(spread.traces, traces.length),
    points: pointsOf(cities, [...areas, ...home]),
    placeless,
    record: recordOf(actor.party.kind === 'hq' ? cases : seen, window),
  }
  return actor.party.kind === 'hq' ? summaryForHq(whole) : shownToDealer(whole)
}
