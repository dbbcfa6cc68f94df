import { Refused } from '@shared/kernel/refused'
import type { HeldOrder } from '@shared/orders/held'
import type { Return, ReturnId, Step } from '@shared/returns/model'
import { getOrder } from '../orders/store'
import { partyOf } from '../parties/store'
import type { Actor } from '../platform/auth'
import { isOnlyRep, reaches } from '../platform/scope'
import { type HeldReturn, returnOf } from './store'

/** For its buyer, its seller and whoever is above the buyer; a sales rep sees those of the areas assigned. */
export async function returnInReach(actor: Actor, returnId: ReturnId): Promise<HeldReturn> {
  const held = await returnOf(returnId)
  if (!held) throw new Refused('return.unknown')
  const { buyerId, sellerId } = held.found
  if (!isOnlyRep(actor) && [buyerId, sellerId].includes(actor.party.partyId)) return held
  const buyer = await partyOf(buyerId)
  if (!buyer || !(await reaches(actor, buyer))) throw new Refused('actor.forbidden')
  return held
}

/** A return and its order, to whoever sold it: nobody else decides on it. */
export async function returnToMe(actor: Actor, returnId: ReturnId): Promise<{ back: HeldReturn; held: HeldOrder }> {
  const back = await returnOf(returnId)
  if (!back) throw new Refused('return.unknown')
  const held = back.found.sellerId === actor.party.partyId && (await getOrder(back.found.orderId))
  if (!held) throw new Refused('actor.forbidden')
  return { back, held }
}

export const signed = ({ staff, party }: Actor): Step['by'] => ({ staffId: staff.staffId, name: staff.name, partyId: party.partyId })

/** What stands on the order's timeline of a return. */
export const happened = (
  { order }: HeldOrder,
  { returnId, number }: Pick<Return, 'returnId' | 'number'>,
  what: 'returnRequested' | 'returnDecided' | 'returned',
  { at, by }: Step,
) => ({ status: order.status, at, by, what, documentId: returnId, reason: number })
