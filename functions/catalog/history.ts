import type { ListId, PriceList } from '@shared/catalog/model'
import { Refused } from '@shared/kernel/refused'
import type { Actor } from '../platform/auth'
import { partyInReach } from '../platform/scope'
import { type Changed, changesBefore, priceListOf } from './listStore'

/** A list that belongs to a seller out of reach does not exist. */
export async function listInReach(actor: Actor, listId: ListId): Promise<PriceList> {
  const list = await priceListOf(listId)
  if (!list || !(await partyInReach(actor, list.sellerId).catch(unknown))) throw new Refused('priceList.unknown')
  return list
}

function unknown(error: unknown): undefined {
  if (!(error instanceof Refused)) throw error
}

/** A change may hold five hundred lines: so many are read at a time, and no more than that in one answer. */
const atATime = 20
const most = 200

/** Changes before a version, those that set a price of this SKU where one is named; `next` is the version before which it goes on. */
export async function changesWalked(list: PriceList, before: number, skuId: string | undefined, limit: number) {
  const found: Changed[] = []
  let at = before
  for (let seen = 0; seen < most && found.length <= limit && at > 1; ) {
    const changes = await changesBefore(list, at, Math.min(atATime, limit) + 1)
    seen += changes.length
    found.push(...changes.filter(({ prices }) => !skuId || prices.some(([sku]) => sku === skuId)))
    at = changes.at(-1)?.version ?? 1
  }
  const shown = found.slice(0, limit)
  const next = found.length > limit ? shown.at(-1)!.version : at
  return { found: shown, next: next > 1 ? next : undefined }
}
