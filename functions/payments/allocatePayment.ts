import { allocatePayment } from '@shared/payments/api'
import { http } from '../platform/http'
import { allocateAccount } from './allocating'
import { allocateByHand } from './byHand'
import { paymentReceived } from './reach'
import { paymentNow } from './shown'

/** Puts a payment where the seller wants it, or where it is due first. */
export const handler = http(allocatePayment, async ({ input: { paymentId, allocations }, actor, now }) => {
  const held = await paymentReceived(actor, paymentId)
  if (allocations) await allocateByHand(held, allocations, now)
  else await allocateAccount(held.payment.sellerId, held.payment.buyerId, now)
  return paymentNow(paymentId)
})
