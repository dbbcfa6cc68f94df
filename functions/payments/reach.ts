import { Refused } from '@shared/kernel/refused'
import type { PaymentId } from '@shared/payments/model'
import { partyOf } from '../parties/store'
import type { Actor } from '../platform/auth'
import { isOnlyRep, reaches } from '../platform/scope'
import { type HeldPayment, paymentOf } from './store'

/** The payment, for who paid, who was paid and whoever is above the payer; a sales rep sees those of the areas assigned. */
export async function paymentInReach(actor: Actor, paymentId: PaymentId): Promise<HeldPayment> {
  const held = await paymentOf(paymentId)
  if (!held) throw new Refused('payment.unknown')
  const { buyerId, sellerId } = held.payment
  if ([buyerId, sellerId].includes(actor.party.partyId) && !isOnlyRep(actor)) return held
  const buyer = await partyOf(buyerId)
  if (!buyer || !(await reaches(actor, buyer))) throw new Refused('actor.forbidden')
  return held
}

/** The payment, for the one who was paid. */
export async function paymentReceived(actor: Actor, paymentId: PaymentId): Promise<HeldPayment> {
  const held = await paymentOf(paymentId)
  if (!held) throw new Refused('payment.unknown')
  if (held.payment.sellerId !== actor.party.partyId) throw new Refused('actor.forbidden')
  return held
}
