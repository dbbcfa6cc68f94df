import { newId } from '@shared/kernel/id'
import { Refused } from '@shared/kernel/refused'
import { sideOf } from '@shared/orders/lifecycle'
import { decideClaim } from '@shared/shipments/api'
import { accountOf, post } from '../credit/ledgerStore'
import { changeOrder, getOrder } from '../orders/store'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { decide } from './claimStore'
import { byOf } from './facts'
import { claimInReach } from './reach'
import { decideClaim as decided, isSameDecision } from './rules/claim'

/** The seller makes good what it accepts: the claim, its order and the credit note are written together. The same decision again is the same answer. */
export const handler = http(decideClaim, async ({ input, actor, now }) => {
  const entryId = newId('led')
  const settle = async () => {
    const before = await claimInReach(actor, input.claimId)
    const { claim } = before
    if (sideOf(claim, actor.party.partyId) !== 'seller') throw new Refused('actor.forbidden')
    if (claim.status !== 'open' && isSameDecision(claim, input)) return claim
    const [held, account] = await Promise.all([getOrder(claim.orderId), accountOf(claim.sellerId, claim.buyerId)])
    const after = decided(input, { claim, held: held!, by: byOf(actor), entryId, now })
    const credit = after.posting ? post(account, after.posting, now).writes : []
    await commit(changeOrder(held!, after.change), decide(before, after.decided), ...credit)
    return after.decided
  }
  return again('order.moved', () => again('ledger.moved', settle))
})
