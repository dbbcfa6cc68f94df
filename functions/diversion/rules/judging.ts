import type { CaseId, DiversionSummary, Rule } from '@shared/diversion/model'
import type { Instant } from '@shared/kernel/time'
import type { PartyId } from '@shared/parties/model'
import { cityName } from '@shared/places/divisions'
import { broken, type Spread, severityOf, totalsOf } from './watching'

/** No area: whatever is seen of goods that were never shipped is where it should not be. */
export const nowhere: readonly string[] = ['00']

export interface Suspect {
  dealerId: PartyId
  dealerName: string
  division: string
  window: string
  /** Where its goods may be sold, two to six digits each. */
  areas: readonly string[]
}

const shownPlaces = 5
const order: readonly Rule[] = ['territory', 'burst', 'travel', 'reported', 'price', 'unshipped']

export const caseIdOf = ({ window, dealerId }: Pick<Suspect, 'window' | 'dealerId'>): CaseId => `${window}.${dealerId}`

/**
 * The case as it is to stand now, undefined where there is none: `struck` are rules that need no counting, `before` the case as it stands.
 * A rule that has struck stays, and so does what was decided, heard and sent.
 */
export function judged(
  suspect: Suspect,
  spread: Spread,
  struck: readonly Rule[],
  before: DiversionSummary | undefined,
  at: Instant,
): DiversionSummary | undefined {
  const { areas, window, dealerId, dealerName, division } = suspect
  const found = new Set([...(before?.rules ?? []), ...struck, ...broken(spread, areas)])
  if (found.size === 0) return undefined
  const rules = order.filter((rule) => found.has(rule))
  const totals = totalsOf(spread, areas)
  const places = totals.foreign.slice(0, shownPlaces).map(({ city, codes }) => {
    const name = cityName(city)
    return { city, ...(name && { name }), codes }
  })
  const { heardSince, statedAt, closedAt, inspection, hiddenAt } = before ?? {}
  const [openedAt, updatedAt] = [before?.openedAt ?? at, before && before.updatedAt > at ? before.updatedAt : at]
  return {
    ...{ caseId: caseIdOf(suspect), dealerId, dealerName, division, window, status: before?.status ?? 'open' },
    ...{ severity: severityOf(rules, totals), rules, places, outside: totals.outside, seen: totals.seen, openedAt, updatedAt },
    ...{
      ...(heardSince && { heardSince }),
      ...(statedAt && { statedAt }),
      ...(closedAt && { closedAt }),
      ...(inspection && { inspection }),
      ...(hiddenAt && { hiddenAt }),
    },
  }
}

/** Whether anybody should be told anew. */
export const isNews = (before: DiversionSummary | undefined, now: DiversionSummary): boolean =>
  before !== undefined && (before.severity !== now.severity || before.rules.length !== now.rules.length)
