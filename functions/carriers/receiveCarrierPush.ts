import { receiveCarrierPush } from '@shared/carriers/api'
import type { Track } from '@shared/carriers/model'
import type { ShipmentId } from '@shared/shipments/model'
import { callback } from '../platform/callback'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { shipmentOf, tellOnWay } from '../shipments/store'
import { heldTrackOf, putTrack, shipmentsUnder } from '../shipments/trackStore'
import { heard, parsePush } from './kuaidi100'
import { newsOf } from './rules/news'

/** News of a parcel, which come twice and in any order. A number that nobody sent anything under is heard and forgotten. */
export const handler = callback(receiveCarrierPush, async ({ rawBody }) => {
  const { carrier, trackingNo, track } = parsePush(rawBody)
  for (const shipmentId of await shipmentsUnder(carrier, trackingNo)) {
    await again('save.conflict', () => again('order.moved', () => take(shipmentId, track)))
  }
  return heard
})

async function take(shipmentId: ShipmentId, pushed: Track) {
  const [sent, before] = await Promise.all([shipmentOf(shipmentId), heldTrackOf(shipmentId)])
  const news = sent && newsOf(sent.shipment, before?.track, pushed)
  if (!news) return
  await commit(putTrack(shipmentId, before, news.track), ...(news.onWay ? [tellOnWay(sent, news.onWay)] : []))
}
