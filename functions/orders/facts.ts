import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { RequestedLine } from '@shared/orders/model'
import { Party, type PartyId } from '@shared/parties/model'
import type { Staff } from '@shared/parties/staff'
import { headKeys, offersFrom } from '../catalog/store'
import { creditIn, creditKey } from '../credit/store'
import { partyKey, partyOf, supplierOf } from '../parties/store'
import type { Actor } from '../platform/auth'
import { inAreas, partyInReach } from '../platform/scope'
import { table } from '../platform/table'
import type { Facts } from './rules/submission'

/** Who buys: the caller's party, or one that lets a sales rep of its area order for it. */
export async function buyerFor(actor: Actor, buyerId: PartyId | undefined): Promise<Party> {
  const buyer = await partyInReach(actor, buyerId)
  const inOwnName = buyer.partyId === actor.party.partyId
  const { roles, areas } = actor.staff
  const asRep = roles.includes('salesRep') && buyer.repMayOrder && inAreas(areas, buyer.division)
  if (!inOwnName && !asRep) throw new Refused('actor.forbidden')
  return buyer
}

/** The seller, the credit and the heads of the price lists in one read; goods and prices come from the warm cache as long as the heads say so. */
export async function submissionFacts(staff: Staff, buyer: Party, lines: readonly RequestedLine[], now: Instant): Promise<Facts> {
  const sellerId = supplierOf(buyer)
  if (!sellerId) throw new Refused('actor.forbidden')
  const [sellerRow, creditRow, ...heads] = await table.getMany([
    partyKey(sellerId),
    creditKey(sellerId, buyer.partyId),
    ...headKeys(sellerId),
  ])
  const seller = Party.parse(sellerRow?.summary)
  const offers = await offersFrom(
    heads,
    seller,
    buyer,
    lines.map(({ skuId }) => skuId),
  )
  return { buyer, seller, staff, now, offers, credit: creditIn(creditRow, sellerId, buyer.partyId) }
}

/** What a buyer would pay its seller, for whoever may look at that buyer. */
export async function quoteFacts(actor: Actor, buyerId: PartyId | undefined, lines: readonly RequestedLine[]) {
  const buyer = await partyInReach(actor, buyerId)
  const sellerId = supplierOf(buyer)
  const seller = sellerId && (await partyOf(sellerId))
  if (!seller) throw new Refused('actor.forbidden')
  return offersFrom(
    await table.getMany(headKeys(seller.partyId)),
    seller,
    buyer,
    lines.map(({ skuId }) => skuId),
  )
}
