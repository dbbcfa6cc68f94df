import { Refused } from '@shared/kernel/refused'
import type { Move, OrderId } from '@shared/orders/model'
import { Party } from '@shared/parties/model'
import { accountIn } from '../credit/ledgerStore'
import { creditKey } from '../credit/store'
import { orderInReach, sideOf } from '../orders/reach'
import { partyKey } from '../parties/store'
import type { Actor } from '../platform/auth'
import { table } from '../platform/table'

export const byOf = ({ staff, party }: Actor): NonNullable<Move['by']> => ({
  staffId: staff.staffId,
  name: staff.name,
  partyId: party.partyId,
})

/** The order, which the caller's party must sell, with its buyer and what the buyer may draw. */
export async function shippingFacts(actor: Actor, orderId: OrderId) {
  const held = await orderInReach(actor, orderId)
  if (sideOf(held, actor) !== 'seller') throw new Refused('actor.forbidden')
  const { sellerId, buyerId } = held.order
  const [buyerRow, creditRow] = await table.getMany([partyKey(buyerId), creditKey(sellerId, buyerId)])
  return { held, seller: actor.party, buyer: Party.parse(buyerRow?.summary), account: accountIn(creditRow, sellerId, buyerId) }
}
