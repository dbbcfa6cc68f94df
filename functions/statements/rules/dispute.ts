import type { LedgerAdjustment } from '@shared/credit/adjustment'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import { type Claim, type Dispute, maxMessages, type Signed, type StatementSummary } from '@shared/statements/model'

/** A statement with another count of open disputes. */
export function withDisputes(summary: StatementSummary, change: -1 | 0 | 1): StatementSummary {
  const { disputed = 0, ...rest } = summary
  const open = disputed + change
  return { ...rest, status: open > 0 ? 'disputed' : 'issued', ...(open > 0 && { disputed: open }) }
}

/** Undefined when it is confirmed already. Refuses with statement.closingDiffers and statement.disputed. */
export function decideConfirmation(summary: StatementSummary, closing: number, by: Signed, now: Instant): StatementSummary | undefined {
  if (summary.closing !== closing) throw new Refused('statement.closingDiffers', { closing: summary.closing })
  if (summary.status === 'confirmed') return undefined
  if (summary.disputed) throw new Refused('statement.disputed', { disputed: summary.disputed })
  return { ...summary, status: 'confirmed', confirmed: { at: now, by } }
}

interface Facts {
  summary: StatementSummary
  /** The amount of the line, absent where the statement has no such line. */
  amount: number | undefined
  /** What was held against this line before. */
  earlier: Dispute | undefined
  by: Signed
  now: Instant
}

const words = ({ reason, claimedAmount, photoIds = [] }: Omit<Claim, 'lineId'>) => JSON.stringify([reason, claimedAmount, photoIds])

/** Undefined when it stands already. One that was withdrawn or settled may be opened anew, with its thread. */
export function decideDispute(claim: Claim, { summary, amount, earlier, by, now }: Facts): Dispute | undefined {
  if (earlier?.status === 'open') {
    if (words(earlier) !== words(claim)) throw new Refused('dispute.duplicate', { lineId: claim.lineId })
    return undefined
  }
  if (summary.status === 'confirmed') throw new Refused('statement.confirmed')
  if (amount === undefined) throw new Refused('dispute.lineUnknown', { lineId: claim.lineId })
  const said = { at: now, by, text: claim.reason }
  return { ...claim, status: 'open', amount, at: now, by, messages: added(earlier?.messages ?? [], said) }
}

/** Refuses with dispute.unknown and dispute.ended. */
export function mustBeOpen(dispute: Dispute | undefined): Dispute {
  if (!dispute) throw new Refused('dispute.unknown')
  if (dispute.status !== 'open') throw new Refused('dispute.ended', { status: dispute.status })
  return dispute
}

/** Undefined when the last words are the same person's same. */
export function decideAnswer(dispute: Dispute | undefined, text: string, by: Signed, now: Instant): Dispute | undefined {
  const open = mustBeOpen(dispute)
  const last = open.messages.at(-1)
  if (last?.by?.staffId === by.staffId && last.text === text) return undefined
  return { ...open, messages: added(open.messages, { at: now, by, text }) }
}

/** Undefined when it is withdrawn already. One that the seller is settling can still be withdrawn: the adjustment then ends nothing. */
export function decideWithdrawal(dispute: Dispute | undefined, by: Signed, now: Instant): Dispute | undefined {
  if (dispute?.status === 'withdrawn') return undefined
  const open = mustBeOpen(dispute)
  return { ...open, status: 'withdrawn', ended: { at: now, by } }
}

interface Settlement {
  adjustmentId: LedgerAdjustment['adjustmentId']
  /** What the buyer claims less what the line says, unless said. */
  amount?: number | undefined
  reason: string
}

/**
 * The adjustment that is to end a dispute, undefined when it is asked for already.
 * Refuses with dispute.unknown, dispute.ended, dispute.settling (another waits for its second person) and input.invalid (nothing to adjust).
 */
export function decideSettlement(
  { adjustmentId, amount, reason }: Settlement,
  { summary, dispute, by, now }: Omit<Facts, 'amount' | 'earlier'> & { dispute: Dispute | undefined },
): { adjustment: LedgerAdjustment; dispute: Dispute } | undefined {
  if (dispute?.adjustmentId === adjustmentId) return undefined
  const open = mustBeOpen(dispute)
  if (open.adjustmentId) throw new Refused('dispute.settling', { adjustmentId: open.adjustmentId })
  const owed = amount ?? open.claimedAmount - open.amount
  if (owed === 0) throw new Refused('input.invalid', { issues: [{ field: 'amount', problem: '请写明调整金额' }] })
  const { period, sellerId, buyerId, buyerName } = summary
  const adjustment: LedgerAdjustment = {
    ...{ adjustmentId, sellerId, buyerId, buyerName, amount: owed, reason, dispute: { period, lineId: open.lineId } },
    ...{ status: 'requested', requestedAt: now, requestedBy: { staffId: by.staffId, name: by.name } },
  }
  return { adjustment, dispute: { ...open, adjustmentId } }
}

/** What the end of an adjustment means for the dispute it was asked for: posted settles it, refused leaves it open. Undefined where it means nothing (any more). */
export function afterAdjustment(summary: StatementSummary, dispute: Dispute, { adjustmentId, status }: LedgerAdjustment, now: Instant) {
  if (dispute.status !== 'open' || dispute.adjustmentId !== adjustmentId || status === 'requested') return undefined
  if (status === 'posted') {
    return { summary: withDisputes(summary, -1), dispute: { ...dispute, status: 'settled' as const, ended: { at: now } } }
  }
  const { adjustmentId: _, ...open } = dispute
  return { summary: withDisputes(summary, 0), dispute: open }
}

function added(messages: Dispute['messages'], message: Dispute['messages'][number]): Dispute['messages'] {
  if (messages.length >= maxMessages) throw new Refused('dispute.tooLong')
  return [...messages, message]
}
