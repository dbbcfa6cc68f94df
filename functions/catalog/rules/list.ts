import type { ListId, PriceList } from '@shared/catalog/model'
import { chunkOf } from '@shared/catalog/place'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'

type Asked = Pick<PriceList, 'listId' | 'sellerId' | 'name' | 'kind' | 'level' | 'partyId'>

interface Standing {
  list: PriceList | undefined
  /** The list that this audience has already. */
  takenBy: ListId | undefined
}

/**
 * The list as it will stand after one more change. An audience has one list, so that a price is in one place.
 * Refuses with actor.forbidden, priceList.audienceFixed and priceList.exists.
 */
export function decideList(asked: Asked, { list, takenBy }: Standing, now: Instant): { list: PriceList; isNew: boolean; renamed: boolean } {
  const { listId, sellerId, name, kind, level, partyId } = asked
  if (list && list.sellerId !== sellerId) throw new Refused('actor.forbidden')
  if (list && (list.kind !== kind || list.level !== level || list.partyId !== partyId)) throw new Refused('priceList.audienceFixed')
  if (takenBy && takenBy !== listId) throw new Refused('priceList.exists', { listId: takenBy })
  const audience = { ...(level !== undefined && { level }), ...(partyId && { partyId }) }
  const next = { listId, sellerId, name, kind, ...audience, version: (list?.version ?? 0) + 1, savedAt: now }
  return { list: next, isNew: !list, renamed: list !== undefined && list.name !== name }
}

const maxChunks = 90

/** A change is one commit, which takes a hundred writes: prices of too many shelves at once are refused. */
export function mustFit(changed: readonly { place: string }[]): void {
  const chunks = new Set(changed.map(({ place }) => chunkOf(place))).size
  if (chunks <= maxChunks) return
  throw new Refused('input.invalid', {
    issues: [{ field: 'lines', problem: `这些商品分在 ${chunks} 个货架上，一次最多 ${maxChunks} 个，请分几次改` }],
  })
}
