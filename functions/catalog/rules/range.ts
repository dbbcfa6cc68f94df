import type { VisibleRange } from '@shared/catalog/model'
import { Refused } from '@shared/kernel/refused'
import type { PartyId } from '@shared/parties/model'

interface RangeFacts {
  range: VisibleRange | undefined
  /** All ranges of this seller. */
  ids: readonly string[]
  categoryIds: readonly string[]
  /** The products that this seller may sell. */
  products: ReadonlyMap<string, unknown>
}

/** Their names stand in a row that every look at the catalog reads. */
const maxRanges = 40

export interface RangeChange {
  added: PartyId[]
  removed: PartyId[]
}

/** Who comes under the range and who leaves it; undefined when it stands already. Refuses with actor.forbidden, category.unknown, product.unknown. */
export function decideRange(asked: VisibleRange, { range, ids, categoryIds, products }: RangeFacts): RangeChange | undefined {
  if (range && range.sellerId !== asked.sellerId) throw new Refused('actor.forbidden')
  const strange = asked.categoryIds?.filter((id) => !categoryIds.includes(id)) ?? []
  if (strange.length > 0) throw new Refused('category.unknown', { categoryIds: strange })
  const unknown = [...(asked.skuIds ?? []), ...asked.exceptSkuIds].filter((skuId) => !products.has(skuId))
  if (unknown.length > 0) throw new Refused('product.unknown', { lines: unknown.map((skuId) => ({ skuId })) })
  if (!range && ids.length >= maxRanges) {
    throw new Refused('input.invalid', { issues: [{ field: 'rangeId', problem: `最多 ${maxRanges} 个可见范围，请改已有的` }] })
  }
  if (range && words(range) === words(asked)) return undefined
  const before = range?.partyIds ?? []
  return { added: asked.partyIds.filter((id) => !before.includes(id)), removed: before.filter((id) => !asked.partyIds.includes(id)) }
}

const words = ({ name, levels, partyIds, categoryIds, skuIds, exceptSkuIds }: VisibleRange) =>
  JSON.stringify([name, levels, partyIds, categoryIds, skuIds, exceptSkuIds])
