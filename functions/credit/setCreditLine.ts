import { setCreditLine } from '@shared/credit/api'
import { Refused } from '@shared/kernel/refused'
import { partyOf, supplierOf } from '../parties/store'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { ownParty } from '../platform/scope'
import { commit, table } from '../platform/table'
import { changesLine } from './rules/line'
import { creditIn, creditKey, grantCredit } from './store'

/** A seller grants a line to a party that buys from it. Granting the same again changes nothing. */
export const handler = http(setCreditLine, async ({ input: { sellerId, buyerId, ...asked }, actor }) => {
  const seller = ownParty(actor, sellerId)
  const buyer = await partyOf(buyerId)
  if (!buyer || supplierOf(buyer) !== seller) throw new Refused('actor.forbidden')
  return again('save.conflict', async () => {
    const row = await table.get(creditKey(seller, buyerId))
    const before = creditIn(row, seller, buyerId)
    const line = { ...asked, blockOverdue: asked.blockOverdue ?? before.blockOverdue }
    if (!row || changesLine(before, line)) await commit(grantCredit(before, !row, line, buyer.name))
    return { ...before, ...line, buyerName: buyer.name, left: before.left + line.limit - before.limit }
  })
})
