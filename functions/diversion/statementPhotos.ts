import type { DiversionSummary } from '@shared/diversion/model'
import type { Statement } from '@shared/diversion/statements'
import type { Instant } from '@shared/kernel/time'
import { attachFiles } from '../files/attachStore'
import type { Actor } from '../platform/auth'
import type { Write } from '../platform/table'
import { hqMet } from './goods'

/** HQ sees them, its reps those of their areas; the dealer its own and what HQ shows it. */
export async function photosOfStatement(
  { statementId, photoIds = [], hidden }: Statement,
  { dealerId, division, places }: DiversionSummary,
  { party }: Actor,
  now: Instant,
): Promise<Write[]> {
  if (photoIds.length === 0) return []
  const hq = (await hqMet())!
  const within = [...new Set([division, ...places.map(({ city }) => city)])]
  const to = { sellerId: hq, buyerId: hidden ? hq : dealerId, within, thing: statementId }
  return attachFiles(photoIds, { ...to, ownerId: party.partyId, purpose: 'hearing', now })
}
