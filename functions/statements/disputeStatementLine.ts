import { disputeStatementLine } from '@shared/statements/api'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { issued, ownAccount, signed } from './reach'
import { decideDispute, withDisputes } from './rules/dispute'
import { linesOf } from './shown'
import { changeStatement, disputeOf, writeDispute } from './store'

/** The buyer holds something against a line: the statement waits until both have come to an end. */
export const handler = http(disputeStatementLine, ({ input: { period, sellerId, ...claim }, actor, now }) =>
  again('statement.moved', async () => {
    const of = ownAccount(actor, { period, sellerId })
    const held = await issued(of, now)
    const [earlier, lines] = await Promise.all([disputeOf(of, claim.lineId), linesOf(held)])
    const amount = lines.find(({ entry }) => entry.entryId === claim.lineId)?.entry.amount
    const dispute = decideDispute(claim, { summary: held.summary, amount, earlier, by: signed(actor), now })
    if (dispute) await commit(changeStatement(held, withDisputes(held.summary, 1)), writeDispute(of, dispute))
    return dispute ?? earlier!
  }),
)
