import type { Shipment, ShipmentLine } from './model'

/** A line and where its goods stand on the shelf, which is where their stock rows are, the seller's and the buyer's. */
export type PlacedShipmentLine = ShipmentLine & { place: string }

/** A shipment as it is kept. Never sent to a phone. */
export interface HeldShipment {
  shipment: Shipment
  lines: PlacedShipmentLine[]
  /** Its pieces stand in the buyer's inbound. */
  inbound: boolean
  /** The last four digits of a phone, for carriers that ask for them. */
  phone?: string
  /** Of the row as it was read; 0 when it is new. */
  version: number
}
