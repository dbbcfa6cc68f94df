import type { ShipmentId } from '@shared/shipments/model'
import { getOrder } from '../orders/store'
import { on } from '../platform/events'
import { logEvent } from '../platform/log'
import { shipmentOf } from '../shipments/store'
import { parcelsOf, shippedOf } from './rules/shipping'
import { paymentOf } from './store'
import { uploadShippingInfo } from './wechatPay/shippingInfo'
import { intentOf, paymentsCollected } from './wechatStore'

/** WeChat keeps the money of an order until it knows what was shipped for it: told with each shipment, of all so far. */
export const handler = on('onShipmentSentTellWechat', async ({ subject }) => {
  const sent = await shipmentOf(subject as ShipmentId)
  const paymentIds = sent ? await paymentsCollected(sent.shipment.orderId) : []
  const held = paymentIds.length > 0 ? await getOrder(sent!.shipment.orderId) : undefined
  if (!held) return
  const shipments = await Promise.all(shippedOf(held.order).map((shipmentId) => shipmentOf(shipmentId as ShipmentId)))
  const info = parcelsOf(
    held.order,
    shipments.flatMap((one) => (one ? [one] : [])),
  )
  for (const paymentId of paymentIds) {
    const [payment, intent] = await Promise.all([paymentOf(paymentId), intentOf(paymentId)])
    if (!payment?.transactionId || !intent) continue
    const { outcome, ...why } = await uploadShippingInfo({
      payment: { transactionId: payment.transactionId },
      openid: intent.openid,
      ...info,
    })
    if (outcome === 'refused') logEvent('wechat refused shipping info', { paymentId, ...why })
  }
})
