import type { PartyId } from '@shared/parties/model'
import type { ShipmentId } from '@shared/shipments/model'
import { partyOf } from '../parties/store'
import { on } from '../platform/events'
import { commit } from '../platform/table'
import { shipmentOf } from '../shipments/store'
import { follows } from '../shipments/trackStore'
import { subscribe } from './kuaidi100'

/** Has a parcel followed. Which shipment it carries is written first: news may come before the answer. */
export const handler = on('onShipmentSentFollow', async ({ subject }) => {
  const sent = await shipmentOf(subject as ShipmentId)
  const { carrier, trackingNo, sellerId, buyerId, shipmentId, status } = sent?.shipment ?? {}
  if (!carrier || !trackingNo || status !== 'sent') return
  await commit(follows(carrier, trackingNo, shipmentId!))
  const [from, to] = await Promise.all([placeOf(sellerId!), placeOf(buyerId!)])
  const ends = { ...(from && { from }), ...(to && { to }) }
  await subscribe({ carrier, trackingNo, ...ends, ...(sent?.phone && { phone: sent.phone }) })
})

const placeOf = async (partyId: PartyId) => (await partyOf(partyId))?.divisionName
