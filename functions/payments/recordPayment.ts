import { recordPayment } from '@shared/payments/api'
import { http } from '../platform/http'
import { record } from './recording'
import { paymentNow } from './shown'

/** Money that came, in the seller's books. */
export const handler = http(recordPayment, async ({ input, actor: { staff, party }, now }) => {
  await record({ ...input, seller: party, by: { staffId: staff.staffId, name: staff.name, partyId: party.partyId } }, now)
  return paymentNow(input.paymentId)
})
