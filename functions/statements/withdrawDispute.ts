import { withdrawDispute } from '@shared/statements/api'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { issued, ownAccount, signed } from './reach'
import { decideWithdrawal, withDisputes } from './rules/dispute'
import { changeStatement, disputeOf, writeDispute } from './store'

/** The buyer lets it be. */
export const handler = http(withdrawDispute, ({ input: { lineId, ...asked }, actor, now }) =>
  again('statement.moved', async () => {
    const of = ownAccount(actor, asked)
    const held = await issued(of, now)
    const dispute = await disputeOf(of, lineId)
    const withdrawn = decideWithdrawal(dispute, signed(actor), now)
    if (withdrawn) await commit(changeStatement(held, withDisputes(held.summary, -1)), writeDispute(of, withdrawn))
    return withdrawn ?? dispute!
  }),
)
