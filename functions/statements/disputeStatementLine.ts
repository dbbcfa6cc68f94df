import { disputeStatementLine } from '@shared/statements/api'
import { attachFiles } from '../files/attachStore'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { issued, ownAccount, signed } from './reach'
import { decideDispute, withDisputes } from './rules/dispute'
import { linesOf } from './shown'
import { changeStatement, disputeOf, writeDispute } from './store'

/** The buyer holds something against a line: the statement waits until both have come to an end. */
export const handler = http(disputeStatementLine, ({ input: { period, sellerId, ...claim }, actor, now }) => {
  const of = ownAccount(actor, { period, sellerId })
  const decided = async () => {
    const held = await issued(of, now)
    const [earlier, lines] = await Promise.all([disputeOf(of, claim.lineId), linesOf(held)])
    const amount = lines.find(({ entry }) => entry.entryId === claim.lineId)?.entry.amount
    const dispute = decideDispute(claim, { summary: held.summary, amount, earlier, by: signed(actor), now })
    if (!dispute) return earlier!
    const { buyerId } = of
    const attached = { sellerId: of.sellerId, buyerId, ownerId: buyerId, purpose: 'dispute' as const, thing: claim.lineId, now }
    const photos = await attachFiles(claim.photoIds ?? [], attached)
    await commit(changeStatement(held, withDisputes(held.summary, 1)), writeDispute(of, dispute), ...photos)
    return dispute
  }
  // Sent twice at once, the second finds its photos used by the first.
  return again('file.used', () => again('statement.moved', decided), 2)
})
