import type { Instant } from '@shared/kernel/time'
import { adjustmentOf } from '../credit/adjustmentStore'
import { on } from '../platform/events'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { afterAdjustment } from './rules/dispute'
import { changeStatement, disputeOf, statementOf, writeDispute } from './store'

/** An adjustment that was posted ends the dispute it was asked for; one that was refused leaves it open. */
export const handler = on('onAdjustmentDecided', ({ subject }) =>
  again('statement.moved', async () => {
    const adjustment = await adjustmentOf(subject)
    if (!adjustment?.dispute) return
    const { sellerId, buyerId } = adjustment
    const of = { period: adjustment.dispute.period, sellerId, buyerId }
    const [held, dispute] = await Promise.all([statementOf(of), disputeOf(of, adjustment.dispute.lineId)])
    const now: Instant = new Date().toISOString()
    const ended = held && dispute && afterAdjustment(held.summary, dispute, adjustment, now)
    if (ended) await commit(changeStatement(held, ended.summary), writeDispute(of, ended.dispute))
  }),
)
