import { answerDispute } from '@shared/statements/api'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { issued, ownAccount, signed } from './reach'
import { decideAnswer, withDisputes } from './rules/dispute'
import { changeStatement, disputeOf, writeDispute } from './store'

/** Either side says what it has to say. */
export const handler = http(answerDispute, ({ input: { lineId, text, ...asked }, actor, now }) =>
  again('statement.moved', async () => {
    const of = ownAccount(actor, asked)
    const held = await issued(of, now)
    const dispute = await disputeOf(of, lineId)
    const answered = decideAnswer(dispute, text, signed(actor), now)
    if (answered) await commit(changeStatement(held, withDisputes(held.summary, 0)), writeDispute(of, answered))
    return answered ?? dispute!
  }),
)
