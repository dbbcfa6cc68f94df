import { settleDispute } from '@shared/statements/api'
import { beginAdjustment } from '../credit/adjustmentStore'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { issued, signed, soldAccount } from './reach'
import { decideSettlement, withDisputes } from './rules/dispute'
import { changeStatement, disputeOf, writeDispute } from './store'

/** The seller answers a dispute with an adjustment of the ledger: another person lets it pass, which ends the dispute, or not. */
export const handler = http(settleDispute, ({ input: { lineId, period, buyerId, ...asked }, actor, now }) =>
  again('statement.moved', async () => {
    const of = soldAccount(actor, { period, buyerId })
    const held = await issued(of, now)
    const dispute = await disputeOf(of, lineId)
    const settling = decideSettlement(asked, { summary: held.summary, dispute, by: signed(actor), now })
    if (!settling) return dispute!
    const { adjustment, dispute: changed } = settling
    await commit(changeStatement(held, withDisputes(held.summary, 0)), writeDispute(of, changed), beginAdjustment(adjustment))
    return changed
  }),
)
