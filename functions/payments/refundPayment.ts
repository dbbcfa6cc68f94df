import { refundPayment } from '@shared/payments/api'
import { http } from '../platform/http'
import { paymentReceived } from './reach'
import { finishRefund, openRefund } from './refunding'
import { paymentNow } from './shown'
import { askForRefund } from './wechatRefunds'

/** Money that the seller gives back: by WeChat what came by WeChat. */
export const handler = http(refundPayment, async ({ input: { paymentId, ...asked }, actor: { staff, party }, now }) => {
  const held = await paymentReceived({ staff, party }, paymentId)
  const by = { staffId: staff.staffId, name: staff.name, partyId: party.partyId }
  const refund = await openRefund(held, { ...asked, by }, now)
  if (refund.status === 'pending') await (held.transactionId ? askForRefund : finishRefund)(held, refund, now)
  return paymentNow(paymentId)
})
