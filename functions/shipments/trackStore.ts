import { Track } from '@shared/carriers/model'
import type { ShipmentId } from '@shared/shipments/model'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                                  key
 * the way of a shipment's parcel so far             pk SHIPMENT#<shipmentId>           sk TRACK
 * which shipments travel under a waybill            pk WAYBILL#<carrier>#<trackingNo>  sk <shipmentId>
 */
const trackKey = (shipmentId: string): Key => ({ pk: `SHIPMENT#${shipmentId}`, sk: 'TRACK' })
const waybillOf = (carrier: string, trackingNo: string) => `WAYBILL#${carrier}#${trackingNo}`

export interface HeldTrack {
  track: Track
  version: number
}

const held = (row: Item): HeldTrack => ({ track: Track.parse(row), version: Number(row.version) })

export async function heldTrackOf(shipmentId: ShipmentId): Promise<HeldTrack | undefined> {
  const row = await table.get(trackKey(shipmentId))
  return row && held(row)
}

export const trackOf = async (shipmentId: ShipmentId): Promise<Track | undefined> => (await heldTrackOf(shipmentId))?.track

/** Unless more news came since it was read. */
export const putTrack = (shipmentId: ShipmentId, before: HeldTrack | undefined, { eta, ...track }: Track): Write =>
  before
    ? {
        key: trackKey(shipmentId),
        set: { ...track, ...(eta && { eta }) },
        ...(!eta && { remove: ['eta'] }),
        guard: { when: { equal: { version: before.version } }, otherwise: 'save.conflict' },
      }
    : { key: trackKey(shipmentId), put: { ...track, eta }, guard: { when: 'absent', otherwise: 'save.conflict' } }

/** Putting it in twice leaves it there once. */
export const follows = (carrier: string, trackingNo: string, shipmentId: ShipmentId): Write => ({
  key: { pk: waybillOf(carrier, trackingNo), sk: shipmentId } satisfies Key,
  set: {},
})

export async function shipmentsUnder(carrier: string, trackingNo: string): Promise<ShipmentId[]> {
  return (await table.query({ pk: waybillOf(carrier, trackingNo) })).map(({ sk }) => String(sk) as ShipmentId)
}
