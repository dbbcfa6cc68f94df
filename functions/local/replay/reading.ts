import { getCredit } from '@shared/credit/api'
import { listStock } from '@shared/inventory/api'
import type { Buyer } from './channel'
import type { Client } from './client'
import type { SkuIds } from './ordering'
import type { Reckoning } from './reckoning'

/** Compares what the service says of stock and credit afterwards with what the file alone says. Answers every difference, in words. */
export async function stockDifferences(client: Client, admin: string, skuIds: SkuIds, { bottles }: Reckoning): Promise<string[]> {
  const levels = new Map<string, { sellable: number; allocated: number }>()
  let after: string | undefined
  do {
    const page = await client.call(listStock, { ...(after && { after }) }, admin)
    for (const level of page.items) levels.set(level.skuId, level)
    after = page.next
  } while (after)

  const items = new Map<string, { opened: number; sellable: number; allocated: number }>()
  for (const [good, skuId] of skuIds) {
    const item = items.get(good.item) ?? { opened: 0, sellable: 0, allocated: 0 }
    const { sellable = Number.NaN, allocated = Number.NaN } = levels.get(skuId) ?? {}
    items.set(good.item, { opened: item.opened + good.bottles, sellable: item.sellable + sellable, allocated: item.allocated + allocated })
  }
  const wrong = [...items].flatMap(([item, { opened, sellable, allocated }]) => {
    const sold = Number(bottles.get(item) ?? 0n)
    return allocated === sold && sellable === opened - sold
      ? []
      : [`stock of ${item}: ${allocated} allocated and ${sellable} sellable of ${opened}, but the file sold ${sold}`]
  })
  const unheard = [...bottles.keys()].filter((item) => !items.has(item)).map((item) => `stock of ${item}: none, but the file sold it`)
  const strange = levels.size === skuIds.size ? [] : [`${levels.size} stock rows for ${skuIds.size} products`]
  return [...wrong, ...unheard, ...strange]
}

/** Each store asks for its own credit. */
export async function creditDifferences(client: Client, buyers: readonly Buyer[], { cents }: Reckoning): Promise<string[]> {
  const said = await Promise.all(
    buyers.map(async ({ shop, token }) => {
      const { limit, reserved, balance, drawn, left } = await client.call(getCredit, {}, token)
      const owed = Number(cents.get(shop.store) ?? 0n)
      const isRight = limit === shop.owes && reserved === owed && balance === 0 && drawn === owed && left === limit - owed
      return isRight
        ? []
        : [`credit of store ${shop.store}: ${JSON.stringify({ limit, reserved, balance, drawn, left })}, but the file says ${owed}`]
    }),
  )
  const unheard = [...cents.keys()].filter((store) => !buyers.some(({ shop }) => shop.store === store))
  return [...said.flat(), ...unheard.map((store) => `store ${store} never opened`)]
}
