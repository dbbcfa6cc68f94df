import type { CaseId, DiversionSummary } from '@shared/diversion/model'
import type { CodeReport } from '@shared/diversion/reports'
import { Refused } from '@shared/kernel/refused'
import type { Actor } from '../platform/auth'
import { inAreas, isOnlyRep } from '../platform/scope'
import { caseOf, type HeldCase } from './store'

/**
 * A sales rep sees what is of a dealer, or turned up, in the areas assigned, and what the rep was sent for; a place that is only a province is in
 * none of its cities. Whose goods they are sees the own case from its hearing, or its penalty, on.
 */
export function sees(actor: Actor, { dealerId, division, places, status, heardSince, inspection }: DiversionSummary): boolean {
  const { party, staff } = actor
  if (party.kind !== 'hq') return dealerId === party.partyId && (heardSince !== undefined || status === 'penalised')
  if (!isOnlyRep(actor) || inspection?.staffId === staff.staffId) return true
  return [division, ...places.map(({ city }) => city)].some((one) => inAreas(staff.areas, one))
}

/** A report belongs where it was made, and to whom the goods are. */
export const seesReport = (actor: Actor, { city, division }: Pick<CodeReport, 'city' | 'division'>): boolean =>
  !isOnlyRep(actor) || [city, division].some((one) => one && inAreas(actor.staff.areas, one))

/** A case that is out of reach looks the same as none. */
export async function caseInReach(actor: Actor, caseId: CaseId): Promise<HeldCase> {
  const found = await caseOf(caseId)
  if (!found || !sees(actor, found.summary)) throw new Refused('diversionCase.unknown')
  return found
}
