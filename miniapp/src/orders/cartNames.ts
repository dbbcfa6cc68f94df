import type { OfferedProduct } from '@shared/catalog/model'
import type { SkuId } from '@shared/orders/model'
import * as z from 'zod/mini'
import { session } from '../platform/session'
import { stored } from '../platform/stored'

const box = stored('cartNames', z.record(z.string(), z.string()))
session.whenEnded(box.clear)

/** What the cart's goods are called, kept on this device: the server names nothing that it does not offer any more. */
export const cartNames = {
  of: (skuId: SkuId): string | undefined => box.read()?.[skuId],
  /** Of the cart's lines alone. */
  keep(skuIds: readonly SkuId[], goods: readonly OfferedProduct[]) {
    const before = box.read()
    const names = new Map(goods.map(({ skuId, name }) => [skuId, name]))
    const known = skuIds.map((skuId) => [skuId, names.get(skuId) ?? before?.[skuId]] as const)
    box.write(Object.fromEntries(known.filter((each): each is readonly [SkuId, string] => each[1] !== undefined)))
  },
}
