import type { PriceList } from '@shared/catalog/model'
import { chunkOf, slotOf } from '@shared/catalog/place'
import { isVisible } from '@shared/catalog/visible'
import { Refused } from '@shared/kernel/refused'
import type { Party, PartyId } from '@shared/parties/model'
import { partyOf, supplierOf, termsWrite } from '../parties/store'
import { table, type Write } from '../platform/table'
import { pricesAt } from './listStore'
import type { RangeChange } from './rules/range'
import { headKeys, type Placed, productsBy, viewFrom } from './store'

/** The products that a seller may put on its lists: HQ all of them, a dealer those that it may see itself. */
export async function goodsOf(seller: Party, skuIds: readonly string[]): Promise<Map<string, Placed>> {
  const supplierId = supplierOf(seller)
  const [products, heads] = await Promise.all([productsBy(skuIds), supplierId ? table.getMany(headKeys(supplierId)) : []])
  if (!supplierId) return products
  const { ranges } = await viewFrom(heads, { partyId: supplierId }, seller)
  return new Map([...products].filter(([, product]) => isVisible(ranges, product)))
}

/** Refuses with party.unknown unless all of these buy from this seller. */
export async function mustBuyFrom(sellerId: PartyId, partyIds: readonly PartyId[]): Promise<Party[]> {
  const parties = await Promise.all(partyIds.map(partyOf))
  return parties.map((party, i) => {
    if (!party || supplierOf(party) !== sellerId) throw new Refused('party.unknown', { partyId: partyIds[i] })
    return party
  })
}

/** The prices that a list has for these products, and what lies beside them in their chunks. */
export async function pricesNow(list: PriceList, products: ReadonlyMap<string, Placed>) {
  const before = await pricesAt(list, [...new Set([...products.values()].map(({ place }) => chunkOf(place)))])
  const prices = new Map([...products].map(([skuId, { place }]) => [skuId, before.get(chunkOf(place))?.get(slotOf(place)) ?? []]))
  return { before, prices }
}

/** The range put onto the rows of those who come under it, and taken off the others'. */
export async function marks(sellerId: PartyId, rangeId: string, { added, removed }: RangeChange): Promise<Write[]> {
  const parties = await Promise.all([...added, ...removed].map(partyOf))
  return parties.flatMap((party) => {
    if (!party) return []
    const others = party.terms?.[sellerId]?.rangeIds?.filter((id) => id !== rangeId) ?? []
    return termsWrite(party.partyId, sellerId, { rangeIds: added.includes(party.partyId) ? [...others, rangeId] : others })
  })
}
