import type { Order, OrderLine } from './model'

/** A line and where its goods stand on the shelf, which is where its stock row is. */
export type PlacedLine = OrderLine & { place: string }

/** An order as it is kept: with the places of its goods, and whether it holds credit. Never sent to a phone. */
export interface HeldOrder {
  order: Order
  lines: PlacedLine[]
  reserves: boolean
  /** The seller's credit controller let it go beyond its credit, so that it also ships beyond it. */
  released?: true
  /** Which count of spending it stands in, of whoever ordered it: `<staffId>/<period>`. */
  spending?: string
  /** Of the row as it was read; 0 when it is new. */
  version: number
}
