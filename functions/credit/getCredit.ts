import { getCredit } from '@shared/credit/api'
import { http } from '../platform/http'
import { accountAsked } from './accountFacts'
import { creditOf } from './store'

/** The seller sees its buyers' lines, a buyer its own, and whoever is above the buyer looks through. */
export const handler = http(getCredit, async ({ input, actor }) => {
  const { sellerId, buyer } = await accountAsked(actor, input)
  return { ...(await creditOf(sellerId, buyer.partyId)), buyerName: buyer.name }
})
