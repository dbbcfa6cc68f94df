import { Refused } from '@shared/kernel/refused'
import { type Instant, shanghaiDate } from '@shared/kernel/time'
import type { RequestedLine } from '@shared/orders/model'
import { Party, type PartyId } from '@shared/parties/model'
import type { Staff } from '@shared/parties/staff'
import { headKeys, offersFrom } from '../catalog/store'
import { creditIn, creditKey } from '../credit/store'
import { partyKey, supplierOf } from '../parties/store'
import type { Along, Read } from '../platform/along'
import type { Actor } from '../platform/auth'
import { inAreas, partyInReach } from '../platform/scope'
import { type Facts, spendingOf } from './rules/submission'
import { spentIn } from './spendingStore'

/** Who buys: the caller's party, or one that lets a sales rep of its area order for it. */
export async function buyerFor(actor: Actor, buyerId: PartyId | undefined): Promise<Party> {
  const buyer = await partyInReach(actor, buyerId)
  const inOwnName = buyer.partyId === actor.party.partyId
  const { roles, areas } = actor.staff
  const asRep = roles.includes('salesRep') && buyer.repMayOrder && inAreas(areas, buyer.division)
  if (!inOwnName && !asRep) throw new Refused('actor.forbidden')
  return buyer
}

const submissionKeys = (sellerId: string, buyerId: string) => [partyKey(sellerId), creditKey(sellerId, buyerId), ...headKeys(sellerId)]
/** Of a caller who buys for its own party. */
export const submissionAlong: Along = ({ partyId, sellerId }) => (sellerId ? submissionKeys(sellerId, partyId) : [])

/** The seller, the credit and the heads of the price lists in one read, and what a limited person has spent; goods and prices come from the warm cache as long as the heads say so. */
export async function submissionFacts(
  read: Read,
  staff: Staff,
  buyer: Party,
  lines: readonly RequestedLine[],
  now: Instant,
): Promise<Facts> {
  const sellerId = supplierOf(buyer)
  if (!sellerId) throw new Refused('actor.forbidden')
  const [[sellerRow, creditRow, ...heads], spending] = await Promise.all([
    read(submissionKeys(sellerId, buyer.partyId)),
    spendingFacts(staff, buyer, now),
  ])
  const seller = Party.parse(sellerRow?.summary)
  const offers = await offersFrom(
    heads,
    seller,
    buyer,
    lines.map(({ skuId }) => skuId),
  )
  return { buyer, seller, staff, now, offers, credit: creditIn(creditRow, sellerId, buyer.partyId), spending }
}

/** Nobody's spending is limited who orders for somebody else, or whose owner has said nothing. */
async function spendingFacts({ staffId, partyId, spending }: Staff, buyer: Party, now: Instant): Promise<Facts['spending']> {
  if (!spending || partyId !== buyer.partyId) return undefined
  const of = spendingOf(staffId, spending, shanghaiDate(now))
  return { of, spent: await spentIn(of), limit: spending.limit }
}

export const quoteAlong: Along = ({ sellerId }) => (sellerId ? headKeys(sellerId) : [])

/** What a buyer would pay its seller, for whoever may look at that buyer. */
export async function quoteFacts(read: Read, actor: Actor, buyerId: PartyId | undefined, lines: readonly RequestedLine[]) {
  const buyer = await partyInReach(actor, buyerId)
  const sellerId = supplierOf(buyer)
  if (!sellerId) throw new Refused('actor.forbidden')
  return offersFrom(
    await read(headKeys(sellerId)),
    { partyId: sellerId },
    buyer,
    lines.map(({ skuId }) => skuId),
  )
}
