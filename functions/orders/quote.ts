import { Refused } from '@shared/kernel/refused'
import { quote } from '@shared/orders/api'
import { quote as priced } from '@shared/pricing/quote'
import { http } from '../platform/http'
import { quoteAlong, quoteFacts } from './facts'

/**
 * What these goods would cost now, or at a moment named: the same function that prices the order.
 * A price that is set for later is known to who sets it and those above, not to who will pay it.
 */
export const handler = http({ ...quote, along: quoteAlong }, async ({ input: { lines, buyerId, at }, actor, read, now }) => {
  if (at && at > now && (buyerId ?? actor.party.partyId) === actor.party.partyId) throw new Refused('actor.forbidden')
  const offers = await quoteFacts(read, actor, buyerId, lines)
  return { ...priced(lines, offers, at ?? now), at: at ?? now }
})
