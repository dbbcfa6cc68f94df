import type { PaymentId } from '@shared/payments/model'
import { on } from '../platform/events'
import { confirmPaidOrder } from './collecting'
import { paymentOf } from './store'

/** What WeChat collected for an order may be all that it waited for. */
export const handler = on('onPaymentRecorded', async ({ subject }) => {
  const held = await paymentOf(subject as PaymentId)
  if (held?.transactionId && held.payment.orderId) await confirmPaidOrder(held.payment.orderId, new Date().toISOString())
})
