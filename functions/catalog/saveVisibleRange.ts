import { saveVisibleRange } from '@shared/catalog/api'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { ownParty } from '../platform/scope'
import { commit } from '../platform/table'
import { headNow } from './productStore'
import { rangeStanding, writeRange } from './rangeStore'
import { decideRange } from './rules/range'
import { goodsOf, marks, mustBuyFrom } from './terms'

/** Who is named sees the range and what else is open to it from the next look on; its parties carry a mark on their own row. */
export const handler = http(saveVisibleRange, ({ input, actor }) =>
  again('save.conflict', async () => {
    const sellerId = ownParty(actor, input.sellerId)
    // A commit touches a party once, however often it is named.
    const range = { ...input, sellerId, partyIds: [...new Set(input.partyIds)] }
    const standing = await rangeStanding(range.rangeId, sellerId)
    const products = await goodsOf(actor.party, [...new Set([...(range.skuIds ?? []), ...range.exceptSkuIds])])
    const { categories } = await headNow()
    const change = decideRange(range, { ...standing, products, categoryIds: categories.map(({ categoryId }) => categoryId) })
    if (!change) return range
    await mustBuyFrom(sellerId, change.added)
    await commit(...writeRange(range, standing), ...(await marks(sellerId, range.rangeId, change)))
    return range
  }),
)
