import type { CaseId, DiversionSummary } from '@shared/diversion/model'
import type { CodeReport } from '@shared/diversion/reports'
import { Refused } from '@shared/kernel/refused'
import type { Actor } from '../platform/auth'
import { inAreas, isOnlyRep } from '../platform/scope'
import { caseOf, type HeldCase } from './store'

/** A sales rep sees what is of a dealer, or turned up, in the areas assigned; a place that is only a province is in none of its cities. */
export const sees = (actor: Actor, { division, places }: DiversionSummary): boolean =>
  !isOnlyRep(actor) || [division, ...places.map(({ city }) => city)].some((one) => inAreas(actor.staff.areas, one))

/** A report belongs where it was made, and to whom the goods are. */
export const seesReport = (actor: Actor, { city, division }: Pick<CodeReport, 'city' | 'division'>): boolean =>
  !isOnlyRep(actor) || [city, division].some((one) => one && inAreas(actor.staff.areas, one))

/** A case that is out of reach looks the same as none. */
export async function caseInReach(actor: Actor, caseId: CaseId): Promise<HeldCase> {
  const found = await caseOf(caseId)
  if (!found || !sees(actor, found.summary)) throw new Refused('diversionCase.unknown')
  return found
}
