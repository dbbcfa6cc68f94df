import type { Instant } from '@shared/kernel/time'
import type { Order, RequestedLine } from '@shared/orders/model'

interface Cart {
  lines: readonly RequestedLine[]
  savedAt: Instant
}

/** What stays in a cart after an order: lines that were not in it, or not in that quantity. Nothing to do when the cart is younger than the order, or untouched by it. */
export function leftAfter(cart: Cart, order: Pick<Order, 'lines' | 'submittedAt'>): RequestedLine[] | undefined {
  if (cart.savedAt > order.submittedAt) return undefined
  const ordered = new Map(order.lines.map(({ skuId, quantity }) => [skuId, quantity]))
  const left = cart.lines.filter(({ skuId, quantity }) => ordered.get(skuId) !== quantity)
  return left.length < cart.lines.length ? left : undefined
}

/** A save whose answer got lost comes again: nothing to do. */
export const isSame = (one: readonly RequestedLine[], other: readonly RequestedLine[]) =>
  one.length === other.length && one.every(({ skuId, quantity }, i) => other[i]!.skuId === skuId && other[i]!.quantity === quantity)
