import { savePriceList } from '@shared/catalog/api'
import { termsWrite } from '../parties/store'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { ownParty } from '../platform/scope'
import { commit } from '../platform/table'
import { listStanding, termsStanding, writeList, writeListVersion } from './listStore'
import { decideList, mustFit } from './rules/list'
import { decideChange } from './rules/prices'
import { goodsOf, mustBuyFrom, pricesNow } from './terms'

/** Prices change for every buyer of an audience at one moment; the rows of a change are kept for ever. */
export const handler = http(savePriceList, ({ input, actor, now }) =>
  again('save.conflict', async () => {
    const sellerId = ownParty(actor, input.sellerId)
    if (input.partyId) await mustBuyFrom(sellerId, [input.partyId])
    const standing = await listStanding(input.listId, { ...input, sellerId })
    const { list, isNew, renamed } = decideList({ ...input, sellerId }, standing, now)
    const products = await goodsOf(
      actor.party,
      input.lines.map(({ skuId }) => skuId),
    )
    const { before, prices } = await pricesNow(list, products)
    const decided = decideChange(input.lines, { ...input, now, products, prices, version: list.version })
    if (decided.size === 0 && !isNew && !renamed) return standing.list!
    const changed = [...decided].map(([skuId, entries]) => ({ skuId, entries, place: products.get(skuId)!.place }))
    mustFit(changed)
    const told =
      list.kind === 'party' || list.kind === 'contract'
        ? termsWrite(list.partyId!, sellerId, { [list.kind]: list.version })
        : writeListVersion(list, await termsStanding(sellerId))
    await commit(...writeList({ list, isNew, by: actor.staff.staffId, byName: actor.staff.name, at: now, changed, before }), told)
    return list
  }),
)
