import type { RequestedLine } from '@shared/orders/model'

export type Lines = readonly RequestedLine[]

const quantities = (lines: Lines) => new Map(lines.map(({ skuId, quantity }) => [skuId, quantity]))

/**
 * Both phones' changes since they last agreed: what this phone changed is as it says, everything else as the server has it.
 * The order of the lines is the server's, with this phone's new ones at the end.
 */
export function mergedCart(agreed: Lines, mine: Lines, theirs: Lines): RequestedLine[] {
  const [before, here] = [quantities(agreed), quantities(mine)]
  const changedHere = (skuId: RequestedLine['skuId']) => before.get(skuId) !== here.get(skuId)
  const known = new Set(theirs.map(({ skuId }) => skuId))
  const kept = theirs.flatMap((line) => {
    if (!changedHere(line.skuId)) return [line]
    const quantity = here.get(line.skuId)
    return quantity === undefined ? [] : [{ skuId: line.skuId, quantity }]
  })
  return [...kept, ...mine.filter(({ skuId }) => !known.has(skuId) && changedHere(skuId))]
}

export function withQuantity(lines: Lines, skuId: RequestedLine['skuId'], quantity: number): RequestedLine[] {
  if (quantity <= 0) return lines.filter((line) => line.skuId !== skuId)
  if (!lines.some((line) => line.skuId === skuId)) return [...lines, { skuId, quantity }]
  return lines.map((line) => (line.skuId === skuId ? { skuId, quantity } : line))
}

export const sameLines = (one: Lines, other: Lines): boolean => {
  const there = quantities(other)
  return one.length === other.length && one.every(({ skuId, quantity }) => there.get(skuId) === quantity)
}
