import { Refused } from '@shared/kernel/refused'
import { sideOf } from '@shared/orders/lifecycle'
import { receiveShipment } from '@shared/shipments/api'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { byOf } from './facts'
import { shipmentInReach } from './reach'
import { takeReceipt } from './receiving'
import { isSameReceipt } from './rules/receipt'

/** The buyer has the goods, or says what of them it has not. The same receipt again is the same answer. */
export const handler = http(receiveShipment, ({ input, actor, now }) => {
  const take = () =>
    again('order.moved', async () => {
      const sent = await shipmentInReach(actor, input.shipmentId)
      if (sideOf(sent.shipment, actor.party.partyId) !== 'buyer') throw new Refused('actor.forbidden')
      if (isSameReceipt(sent.shipment, input)) return sent.shipment
      return takeReceipt(sent, input, byOf(actor), now)
    })
  // Sent twice at once, the photos are the first one's when the second looks at them.
  return again('file.used', take, 2)
})
