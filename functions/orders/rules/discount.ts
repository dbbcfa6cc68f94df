import type { Instant } from '@shared/kernel/time'
import type { OrderLine } from '@shared/orders/model'
import type { Offer } from '@shared/pricing/model'
import { priceFor } from '@shared/pricing/quote'

/**
 * How far the lines lie below what the base list, with its own ladder, would have asked for them: 1 − total ÷ base, in basis points, rounded up,
 * so that nothing beyond a limit looks as if it were within it; 0 where they do not. A line without a base price counts as it is.
 */
export function discountOf(
  lines: readonly Pick<OrderLine, 'skuId' | 'quantity' | 'amount'>[],
  offers: ReadonlyMap<string, Offer>,
  now: Instant,
): number {
  let [asked, base] = [0n, 0n]
  for (const { skuId, quantity, amount } of lines) {
    asked += BigInt(amount)
    base += baseAmount(offers.get(skuId)!, quantity, now) ?? BigInt(amount)
  }
  return base > asked ? Number(((base - asked) * 10_000n + base - 1n) / base) : 0
}

/** The base list may count in other units than the list that gave the price; what is left of a fen is dropped. */
function baseAmount(offer: Offer, quantity: number, now: Instant): bigint | undefined {
  const found = priceFor({ ...offer, prices: offer.prices.filter(({ kind }) => kind === 'base') }, quantity, now)
  return found && (BigInt(found.price) * BigInt(quantity)) / BigInt(found.per)
}
