import type { EntryId, LedgerEntry } from '@shared/credit/ledger'
import { total } from '@shared/kernel/money'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { HeldOrder } from '@shared/orders/held'
import type { Move } from '@shared/orders/model'
import { partOf } from '@shared/orders/part'
import type { Claim, ClaimLine } from '@shared/shipments/claim'

export interface AskedDecision {
  lines: readonly { skuId: string; accepted: number }[]
  reason?: string | undefined
}

export interface ClaimFacts {
  claim: Claim
  held: HeldOrder
  by: NonNullable<Move['by']>
  entryId: EntryId
  now: Instant
}

const claimed = ({ damaged, missing }: ClaimLine) => damaged + missing

/** The claim as it is decided, what becomes of the order, and the credit note where something is made good. Refuses with claim.decided and claim.tooMuch. */
export function decideClaim({ lines, reason }: AskedDecision, { claim, held, by, entryId, now }: ClaimFacts) {
  if (claim.status !== 'open') throw new Refused('claim.decided', { claim })
  const accepted = acceptedBy(claim, lines)
  const credited = claim.lines.map((line) => {
    const { credited: before = 0, ...ordered } = held.lines.find(({ skuId }) => skuId === line.skuId)!
    const pieces = accepted.get(line.skuId) ?? 0
    return { ...line, accepted: pieces, amount: partOf(ordered, before, pieces) }
  })
  const pieces = total(credited.map((line) => line.accepted))
  const amount = total(credited.map((line) => line.amount))
  const status = pieces === claim.pieces ? ('accepted' as const) : pieces > 0 ? ('partly' as const) : ('rejected' as const)
  const decision = { at: now, by, ...(reason && { reason }) }
  const { claimId, orderId, orderNumber } = claim
  const step: Move = { status: held.order.status, at: now, by, what: 'claimed', documentId: claimId, ...(reason && { reason }) }
  const placed = held.lines.map((line) => {
    const more = accepted.get(line.skuId) ?? 0
    return more > 0 ? { ...line, credited: (line.credited ?? 0) + more } : line
  })
  const entry: Omit<LedgerEntry, 'balance' | 'at'> = {
    ...{ entryId, kind: 'claim', amount: 0 - amount, documentId: claimId, orderId, reference: orderNumber },
  }
  return {
    decided: { ...claim, status, lines: credited, amount, decision } satisfies Claim,
    change: { steps: [step], lines: placed },
    posting: amount > 0 ? { entry } : undefined,
  }
}

function acceptedBy(claim: Claim, lines: AskedDecision['lines']): Map<string, number> {
  const accepted = new Map<string, number>()
  for (const line of lines) accepted.set(line.skuId, (accepted.get(line.skuId) ?? 0) + line.accepted)
  const claimedOf = (skuId: string) => {
    const line = claim.lines.find((one) => one.skuId === skuId)
    return line ? claimed(line) : 0
  }
  const tooMuch = [...accepted].flatMap(([skuId, pieces]) =>
    pieces > claimedOf(skuId) ? [{ skuId, accepted: pieces, claimed: claimedOf(skuId) }] : [],
  )
  if (tooMuch.length > 0) throw new Refused('claim.tooMuch', { lines: tooMuch })
  return accepted
}

/** The same decision told again. */
export const isSameDecision = (claim: Claim, { lines }: AskedDecision): boolean => {
  const accepted = acceptedBy(claim, lines)
  return claim.lines.every(({ skuId, accepted: before = 0 }) => before === (accepted.get(skuId) ?? 0))
}
