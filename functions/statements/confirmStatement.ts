import { confirmStatement } from '@shared/statements/api'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { issued, ownAccount, signed } from './reach'
import { decideConfirmation } from './rules/dispute'
import { changeStatement } from './store'

/** The buyer agrees with the figures it has seen; from then on nothing of the month changes. */
export const handler = http(confirmStatement, ({ input: { closing, ...asked }, actor, now }) =>
  again('statement.moved', async () => {
    const held = await issued(ownAccount(actor, asked), now)
    const confirmed = decideConfirmation(held.summary, closing, signed(actor), now)
    if (confirmed) await commit(changeStatement(held, confirmed))
    return confirmed ?? held.summary
  }),
)
