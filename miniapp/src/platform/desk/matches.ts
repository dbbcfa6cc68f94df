import type { Product } from '@shared/catalog/model'

/** So many are shown to choose from; more letters find the rest. */
export const mostMatches = 6

/** Goods whose name, specification or bar code has these letters; the one that is chosen stays in sight. */
export function matches(goods: readonly Product[], text: string, without: readonly string[], chosen: string | undefined) {
  const wanted = text.trim().toLowerCase()
  const hits = goods.filter(
    ({ skuId, name, spec, gtin }) =>
      !without.includes(skuId) && skuId !== chosen && `${name} ${spec} ${gtin ?? ''}`.toLowerCase().includes(wanted),
  )
  const kept = goods.filter(({ skuId }) => skuId === chosen)
  return { shown: [...kept, ...hits.slice(0, mostMatches)], more: Math.max(0, hits.length - mostMatches) }
}
