import { quote } from '@shared/orders/api'
import { quote as priced } from '@shared/pricing/quote'
import { http } from '../platform/http'
import { quoteFacts } from './facts'

/** What these goods would cost now, or at a moment named: the same function that prices the order. */
export const handler = http(quote, async ({ input: { lines, buyerId, at }, actor, now }) => {
  const offers = await quoteFacts(actor, buyerId, lines)
  return { ...priced(lines, offers, at ?? now), at: at ?? now }
})
