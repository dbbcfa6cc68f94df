import { getAccount } from '@shared/credit/api'
import { shanghaiDate } from '@shared/kernel/time'
import { http } from '../platform/http'
import { accountAsked } from './accountFacts'
import { openCredits, openDebits } from './openStore'
import { standing } from './rules/account'
import { creditOf } from './store'

/** What a buyer may still draw, and what it owes when. */
export const handler = http(getAccount, async ({ input, actor, now }) => {
  const { sellerId, buyer } = await accountAsked(actor, input)
  const of = { sellerId, buyerId: buyer.partyId }
  const [credit, debits, credits] = await Promise.all([creditOf(sellerId, buyer.partyId), openDebits(of), openCredits(of)])
  return { ...credit, buyerName: buyer.name, ...standing(debits, credits, shanghaiDate(now)) }
})
