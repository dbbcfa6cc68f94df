import { Refused } from '@shared/kernel/refused'
import type { PartyId } from '@shared/parties/model'
import type { Signed } from '@shared/statements/model'
import { type Period, periodOf } from '@shared/statements/period'
import { accountOf } from '../credit/ledgerStore'
import { supplierOf } from '../parties/store'
import type { Actor } from '../platform/auth'
import { ownParty, partyInReach } from '../platform/scope'
import { type Held, type Of, statementOf } from './store'

interface Asked {
  period: Period
  sellerId?: PartyId | undefined
  buyerId?: PartyId | undefined
}

/** To look at: the seller sees its buyers' accounts, a buyer its own, and whoever is above the buyer looks through. */
export async function accountInReach(actor: Actor, { sellerId, buyerId }: Omit<Asked, 'period'>): Promise<Omit<Of, 'period'>> {
  const buyer = await partyInReach(actor, buyerId)
  const seller = sellerId ?? supplierOf(buyer)
  if (!seller) throw new Refused('actor.forbidden')
  // With whom there is nothing, not even a name is shown.
  const isStrange = seller !== supplierOf(buyer) && (await accountOf(seller, buyer.partyId)).posted === undefined
  if (isStrange) throw new Refused('statement.unknown')
  return { sellerId: seller, buyerId: buyer.partyId }
}

/** To act on: as the buyer, or where a buyer is named as its seller; nobody else is a side. */
export function ownAccount(actor: Actor, { period, sellerId, buyerId }: Asked): Of {
  if (buyerId && buyerId !== actor.party.partyId) return { period, buyerId, sellerId: ownParty(actor, sellerId) }
  const seller = sellerId ?? supplierOf(actor.party)
  if (!seller) throw new Refused('actor.forbidden')
  return { period, sellerId: seller, buyerId: actor.party.partyId }
}

/** To act on as the seller. */
export const soldAccount = ({ party }: Actor, { period, buyerId }: { period: Period; buyerId: PartyId }): Of => ({
  ...{ period, buyerId },
  sellerId: party.partyId,
})

/** Refuses with statement.unknown, and with statement.open while the month is not issued. */
export async function issued(of: Of, now: string): Promise<Held> {
  const held = await statementOf(of)
  if (held) return held
  throw new Refused(of.period >= periodOf(now) ? 'statement.open' : 'statement.unknown')
}

export const signed = ({ staff, party }: Actor): Signed => ({ staffId: staff.staffId, name: staff.name, partyId: party.partyId })
