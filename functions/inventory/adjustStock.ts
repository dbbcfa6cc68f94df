import { adjustStock } from '@shared/inventory/api'
import type { AdjustmentLine } from '@shared/inventory/model'
import { Refused } from '@shared/kernel/refused'
import { placesOf } from '../catalog/store'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { ownParty } from '../platform/scope'
import { commit } from '../platform/table'
import { asked, decideAdjustment } from './rules/adjustment'
import { adjustmentOf, changeLevel, insertAdjustment, sellableOf } from './store'

/** Counts, first stock and losses. The adjustment is the movement's document; the same id is the same adjustment. */
export const handler = http(adjustStock, async ({ input: { adjustmentId, partyId, reason, lines }, actor, now }) => {
  const owner = ownParty(actor, partyId)
  try {
    return await again('save.conflict', async () => {
      const places = await placesOf(lines.map(({ skuId }) => skuId))
      const counted = lines.filter((line): line is Extract<AdjustmentLine, { counted: number }> => 'counted' in line)
      const levels = await sellableOf(
        owner,
        counted.map(({ skuId }) => ({ skuId, place: places.get(skuId) ?? '-' })),
      )
      const changes = decideAdjustment(lines, places, levels)
      const adjusted = { adjustmentId, partyId: owner, reason, lines: changes.map(({ skuId, change }) => ({ skuId, change })), at: now }
      await commit(
        insertAdjustment(adjusted, asked(lines, reason), actor.staff.staffId),
        ...changes.map((change) => changeLevel(owner, change)),
      )
      return adjusted
    })
  } catch (error) {
    const earlier = error instanceof Refused && (await adjustmentOf(adjustmentId))
    if (!earlier) throw error
    if (earlier.adjusted.partyId !== owner) throw new Refused('actor.forbidden')
    if (earlier.asked !== asked(lines, reason)) throw new Refused('adjustment.duplicate')
    return earlier.adjusted
  }
})
