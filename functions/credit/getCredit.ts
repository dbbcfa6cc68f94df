import { getCredit } from '@shared/credit/api'
import { Refused } from '@shared/kernel/refused'
import { supplierOf } from '../parties/store'
import { http } from '../platform/http'
import { partyInReach } from '../platform/scope'
import { creditOf } from './store'

/** The seller sees its buyers' lines, a buyer its own, and whoever is above the buyer looks through. */
export const handler = http(getCredit, async ({ input, actor }) => {
  const buyer = await partyInReach(actor, input.buyerId)
  const sellerId = input.sellerId ?? supplierOf(buyer)
  if (!sellerId) throw new Refused('actor.forbidden')
  return { ...(await creditOf(sellerId, buyer.partyId)), buyerName: buyer.name }
})
