import type { OfferedProduct } from '@shared/catalog/model'
import { session } from '../platform/session'

let goods = new Map<string, OfferedProduct>()
const listeners = new Set<() => void>()

/** Goods that any page has shown to this person: a cart line has its price before the server is asked for it again. */
export const seen = {
  keep<T extends { items: readonly OfferedProduct[] }>(answer: T): T {
    for (const product of answer.items) goods.set(product.skuId, product)
    for (const listener of listeners) listener()
    return answer
  },
  get: (skuId: string): OfferedProduct | undefined => goods.get(skuId),
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  forget() {
    goods = new Map()
  },
}

session.whenEnded(seen.forget)
