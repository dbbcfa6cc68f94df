import type { LedgerAdjustment } from '@shared/credit/adjustment'
import type { EntryId, LedgerEntry } from '@shared/credit/ledger'
import { Refused } from '@shared/kernel/refused'
import { type Instant, shanghaiDate } from '@shared/kernel/time'
import type { Party } from '@shared/parties/model'
import type { Staff } from '@shared/parties/staff'

type Asked = Pick<LedgerAdjustment, 'adjustmentId' | 'amount' | 'reason' | 'orderId' | 'dispute'>
type Person = Pick<Staff, 'staffId' | 'name' | 'partyId'>

const byOf = ({ staffId, name }: Person) => ({ staffId, name })

/** An adjustment as it is asked for. */
export const newAdjustment = (asked: Asked, buyer: Pick<Party, 'partyId' | 'name'>, by: Person, now: Instant): LedgerAdjustment => ({
  ...asked,
  sellerId: by.partyId,
  buyerId: buyer.partyId,
  buyerName: buyer.name,
  status: 'requested',
  requestedAt: now,
  requestedBy: byOf(by),
})

/** Whether a request that comes again is the one that is there; another's is not shown. Refuses with actor.forbidden and ledgerAdjustment.duplicate. */
export function mustBeSame(earlier: LedgerAdjustment, asked: LedgerAdjustment): void {
  if (earlier.sellerId !== asked.sellerId) throw new Refused('actor.forbidden')
  const isSame = (['buyerId', 'amount', 'reason', 'orderId'] as const).every((field) => earlier[field] === asked[field])
  if (!isSame || earlier.requestedBy.staffId !== asked.requestedBy.staffId) throw new Refused('ledgerAdjustment.duplicate')
}

interface Decision {
  accept: boolean
  reason?: string | undefined
  /** Of the entry that it becomes. */
  entryId: EntryId
}

/**
 * The adjustment as a second person decides it; nothing when the same person decided so before.
 * Refuses with ledgerAdjustment.samePerson and ledgerAdjustment.decided, with the adjustment as it is.
 */
export function decide(adjustment: LedgerAdjustment, { accept, reason, entryId }: Decision, by: Person, now: Instant) {
  const status = accept ? 'posted' : 'refused'
  if (adjustment.status !== 'requested') {
    if (adjustment.status === status && adjustment.decidedBy?.staffId === by.staffId) return undefined
    throw new Refused('ledgerAdjustment.decided', { adjustment })
  }
  if (adjustment.requestedBy.staffId === by.staffId) throw new Refused('ledgerAdjustment.samePerson')
  const decided: LedgerAdjustment = {
    ...adjustment,
    ...{ status, decidedAt: now, decidedBy: byOf(by), ...(reason && { answer: reason }), ...(accept && { entryId }) },
  }
  return decided
}

/** What it posts; a debit is due the day it is decided. */
export const entryOf = (
  { adjustmentId, amount, orderId, reason }: LedgerAdjustment,
  entryId: EntryId,
  now: Instant,
): Omit<LedgerEntry, 'balance' | 'at'> => ({
  ...{ entryId, kind: 'adjustment', amount, documentId: adjustmentId, note: reason },
  ...(orderId && { orderId }),
  ...(amount > 0 && { dueOn: shanghaiDate(now) }),
})
