import type { RequestedLine } from '@shared/orders/model'
import { navigateTo } from '@tarojs/taro'
import { cart } from './cart'
import { pages } from './pages'

/** The same goods once more: into the cart, and there. What the cart holds of them already is not added twice, so a second tap changes nothing. */
export function again(lines: readonly RequestedLine[]) {
  const there = new Map(cart.state().lines.map(({ skuId, quantity }) => [skuId, quantity]))
  for (const { skuId, quantity } of lines) if ((there.get(skuId) ?? 0) < quantity) cart.set(skuId, quantity)
  return navigateTo({ url: pages.cart })
}
