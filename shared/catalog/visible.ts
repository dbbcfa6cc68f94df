/** What one range shows; a party of its bounds that is absent bounds nothing. */
export interface Bounds {
  categoryIds?: ReadonlySet<string> | undefined
  skuIds?: ReadonlySet<string> | undefined
  exceptSkuIds: ReadonlySet<string>
}

/** A buyer to whom no range applies sees everything; otherwise what any of the ranges shows. An exception counts in its own range only. */
export const isVisible = (ranges: readonly Bounds[], product: { skuId: string; categoryId: string }): boolean =>
  ranges.length === 0 || ranges.some((range) => shows(range, product))

function shows({ categoryIds, skuIds, exceptSkuIds }: Bounds, { skuId, categoryId }: { skuId: string; categoryId: string }) {
  if (exceptSkuIds.has(skuId)) return false
  if (!categoryIds && !skuIds) return true
  return Boolean(categoryIds?.has(categoryId) || skuIds?.has(skuId))
}
