import { getStatement } from '@shared/statements/api'
import { http } from '../platform/http'
import { accountInReach } from './reach'
import { statementShown } from './shown'

/** One month of an account, with its lines and what is held against them. */
export const handler = http(getStatement, async ({ input: { period, ...account }, actor, now }) =>
  statementShown({ period, ...(await accountInReach(actor, account)) }, now),
)
