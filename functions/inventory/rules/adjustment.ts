import type { AdjustmentLine } from '@shared/inventory/model'
import { Refused } from '@shared/kernel/refused'

export interface Level {
  skuId: string
  place: string
}

/** Turns what was asked into changes of levels: a count becomes the difference to the level that was read. Refuses with product.unknown, input.invalid. */
export function decideAdjustment(
  lines: readonly AdjustmentLine[],
  places: ReadonlyMap<string, string>,
  levels: ReadonlyMap<string, number>,
) {
  const unknown = lines.filter(({ skuId }) => !places.has(skuId)).map(({ skuId }) => ({ skuId }))
  if (unknown.length > 0) throw new Refused('product.unknown', { lines: unknown })
  const twice = lines.filter(({ skuId }, i) => lines.findIndex((other) => other.skuId === skuId) !== i)
  if (twice.length > 0) {
    throw new Refused('input.invalid', {
      issues: twice.map(({ skuId }) => ({ field: 'lines', problem: `${skuId} 出现了两次，请合并成一行` })),
    })
  }
  return lines.map((line) => {
    const place = places.get(line.skuId)!
    if ('change' in line) return { skuId: line.skuId, place, change: line.change }
    const seen = levels.get(line.skuId)
    return { skuId: line.skuId, place, change: line.counted - (seen ?? 0), seen: seen ?? ('none' as const) }
  })
}

/** The words of a command, to tell a retry from another command under the same id. */
export const asked = (lines: readonly AdjustmentLine[], reason: string): string => JSON.stringify([reason, lines])
