import type { Order, OrderLine } from './model'

/** A line and where its goods stand on the shelf, which is where its stock row is. */
export type PlacedLine = OrderLine & { place: string }

/** An order as it is kept: with the places of its goods, and whether it holds credit. Never sent to a phone. */
export interface HeldOrder {
  order: Order
  lines: PlacedLine[]
  reserves: boolean
}
