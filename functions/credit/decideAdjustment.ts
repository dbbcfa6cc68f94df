import { decideAdjustment } from '@shared/credit/api'
import { newId } from '@shared/kernel/id'
import { Refused } from '@shared/kernel/refused'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { adjustmentOf, endAdjustment } from './adjustmentStore'
import { accountOf, post } from './ledgerStore'
import { decide, entryOf } from './rules/adjustment'

/** A second person lets an adjustment pass, which posts it, or refuses it. */
export const handler = http(decideAdjustment, ({ input: { adjustmentId, accept, reason }, actor, now }) => {
  const entryId = newId('led')
  const settle = async () => {
    const adjustment = await adjustmentOf(adjustmentId)
    if (!adjustment) throw new Refused('ledgerAdjustment.unknown')
    const { sellerId, buyerId } = adjustment
    if (sellerId !== actor.party.partyId) throw new Refused('actor.forbidden')
    const decided = decide(adjustment, { accept, reason, entryId }, actor.staff, now)
    if (!decided) return adjustment
    const posting = accept ? post(await accountOf(sellerId, buyerId), { entry: entryOf(adjustment, entryId, now) }, now).writes : []
    await commit(endAdjustment(decided), ...posting)
    return decided
  }
  // Sent twice at once, the second finds what the first has done.
  return again('ledgerAdjustment.decided', () => again('ledger.moved', settle, 10), 2)
})
