import { Claim, type ClaimLine, ClaimSummary } from '@shared/shipments/claim'
import type { ClaimId } from '@shared/shipments/model'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                                       key
 * one claim with its lines                               pk   CLAIM#<claimId>                     sk  CLAIM
 * a buyer's claims, open or decided, newest first        gsi1 CLAIMED#<buyerId>#<open|decided>      /   <madeAt>#<claimId>
 * a seller's, open or decided, newest first              gsi2 CLAIMEDOF#<sellerId>#<open|decided>   /   <madeAt>#<claimId>
 */
export const claimKey = (claimId: string): Key => ({ pk: `CLAIM#${claimId}`, sk: 'CLAIM' })
export type Stage = 'open' | 'decided'
const stages: readonly Stage[] = ['open', 'decided']
const inTime = ({ madeAt, claimId }: ClaimSummary) => `${madeAt}#${claimId}`
const keysOf = ({ buyerId, sellerId }: ClaimSummary, stage: Stage) => ({
  gsi1pk: `CLAIMED#${buyerId}#${stage}`,
  gsi2pk: `CLAIMEDOF#${sellerId}#${stage}`,
})

export interface HeldClaim {
  claim: Claim
  version: number
}

const summaryOf = ({ lines: _, note: _n, photoIds: _p, by: _b, decision: _d, ...summary }: Claim): ClaimSummary => summary

/** From the row as it is in the table. */
export function held({ summary, lines, note, photoIds, by, decision, version }: Item): HeldClaim {
  const rest = Object.entries({ note, photoIds, by, decision }).filter(([, value]) => value !== undefined)
  return { claim: Claim.parse({ ...(summary as object), lines, ...Object.fromEntries(rest) }), version: Number(version) }
}

export async function claimOf(claimId: ClaimId): Promise<HeldClaim | undefined> {
  const row = await table.get(claimKey(claimId))
  return row && held(row)
}

export function insertClaim(claim: Claim): Write {
  const { lines, note, photoIds, by } = claim
  const time = inTime(claim)
  return {
    key: claimKey(claim.claimId),
    put: { summary: summaryOf(claim), lines, note, photoIds, by, ...keysOf(claim, 'open'), gsi1sk: time, gsi2sk: time },
    events: ['claim.made'],
    guard: { when: 'absent', otherwise: 'order.moved' },
  }
}

/** Decided once: whoever comes second reads again. */
export const decide = ({ version }: HeldClaim, claim: Claim): Write => ({
  key: claimKey(claim.claimId),
  set: { summary: summaryOf(claim), lines: claim.lines as ClaimLine[], decision: claim.decision, ...keysOf(claim, 'decided') },
  events: ['claim.decided'],
  guard: { when: { equal: { version } }, otherwise: 'order.moved' },
})

/** One side's, newest first, below a place in time; of both stages where none is named. */
export async function claimsOf(side: 'buyer' | 'seller', partyId: string, stage: Stage | undefined, before: string, limit: number) {
  const [index, prefix] = side === 'buyer' ? (['gsi1', 'CLAIMED'] as const) : (['gsi2', 'CLAIMEDOF'] as const)
  const found = await Promise.all(
    (stage ? [stage] : stages).map((one) =>
      table.query({ index, pk: `${prefix}#${partyId}#${one}`, sk: { below: before }, newestFirst: true, limit }),
    ),
  )
  const claims = found.flat().map(({ summary }) => ClaimSummary.parse(summary))
  // A decision in between may show a claim under both.
  const once = new Map(claims.map((claim) => [inTime(claim), { time: inTime(claim), claim }]))
  return [...once.values()].sort((a, b) => (a.time < b.time ? 1 : -1)).slice(0, limit)
}
