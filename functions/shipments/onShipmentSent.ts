import type { ShipmentId } from '@shared/shipments/model'
import { comeIn } from '../inventory/store'
import { on } from '../platform/events'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { putInbound, shipmentOf } from './store'

/** The buyer sees what is on its way. What has been received in the meantime no longer is. */
export const handler = on('onShipmentSent', ({ subject }) =>
  again('order.moved', async () => {
    const sent = await shipmentOf(subject as ShipmentId)
    if (!sent || sent.inbound || sent.shipment.status === 'received') return
    await commit(putInbound(sent), ...comeIn(sent.shipment.buyerId, sent.lines))
  }),
)
