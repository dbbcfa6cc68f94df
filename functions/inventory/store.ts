import { Adjusted, Stock, type StockCause } from '@shared/inventory/model'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                            key
 * one SKU's stock at one party                pk  STOCK#<partyId>            sk  <place on the shelf>
 * a party's stock, in the order of the shelf  the same, a range of places
 * one adjustment                              pk  ADJUSTMENT#<adjustmentId>  sk  ADJUSTMENT
 */
export const stockKey = (partyId: string, place: string): Key => ({ pk: `STOCK#${partyId}`, sk: place })
const adjustmentKey = (adjustmentId: string): Key => ({ pk: `ADJUSTMENT#${adjustmentId}`, sk: 'ADJUSTMENT' })

export interface Placed {
  skuId: string
  place: string
}

const stock = ({ skuId, sellable = 0, allocated = 0, inbound = 0, asOf, cause }: Item): Stock =>
  Stock.parse({ skuId, sellable, allocated, inbound, ...(asOf !== undefined && { asOf, cause }) })

/** As every write of a level says of itself: when it was, and what it was for. */
const moved = (cause: StockCause) => ({ asOf: new Date().toISOString(), cause })

/** Sellable pieces by SKU of the shelf from one place to another, a moment behind: to show, not to promise. */
export async function sellableShown(partyId: string, from: string, to: string): Promise<Map<string, number>> {
  const rows = await table.query({ pk: `STOCK#${partyId}`, sk: { from, to }, fields: ['skuId', 'sellable'], eventually: true })
  return new Map(rows.map(({ skuId, sellable }) => [String(skuId), Number(sellable ?? 0)]))
}

/** One more than `limit` tells that there is more. */
export async function stockFrom(partyId: string, after: string | undefined, limit: number) {
  const rows = await table.query({ pk: `STOCK#${partyId}`, ...(after && { sk: { above: after } }), limit })
  return rows.map((row) => ({ place: String(row.sk), ...stock(row) }))
}

/** One SKU at several parties, a moment behind; who never had it is absent. */
export async function stockAt(partyIds: readonly string[], place: string): Promise<Map<string, Stock>> {
  const rows = await table.getMany(
    partyIds.map((partyId) => stockKey(partyId, place)),
    { eventually: true },
  )
  return new Map(partyIds.flatMap((partyId, i) => (rows[i]?.skuId ? [[partyId, stock(rows[i])] as const] : [])))
}

/** Sellable pieces by SKU as they are now; a SKU that never had stock is absent. */
export async function sellableOf(partyId: string, wanted: readonly Placed[]): Promise<Map<string, number>> {
  const rows = await table.getMany(wanted.map(({ place }) => stockKey(partyId, place)))
  return new Map(wanted.flatMap(({ skuId }, i) => (rows[i] ? [[skuId, Number(rows[i].sellable ?? 0)] as const] : [])))
}

/** Takes sellable stock for an order, or names every SKU that is short and what is there of it. */
export const allocate = (partyId: string, lines: readonly (Placed & { name: string; quantity: number })[]): Write[] =>
  lines.map(({ skuId, name, place, quantity }) => ({
    key: stockKey(partyId, place),
    set: moved('ordered'),
    add: { sellable: -quantity, allocated: quantity },
    guard: {
      when: { atLeast: { sellable: quantity } },
      otherwise: 'stock.insufficient',
      line: (found) => ({ skuId, name, requested: quantity, available: Math.max(0, Number(found?.sellable ?? 0)) }),
    },
  }))

/** Gives back what an order had taken. */
export const release = (partyId: string, lines: readonly (Placed & { quantity: number })[]): Write[] =>
  lines.map(({ place, quantity }) => ({
    key: stockKey(partyId, place),
    set: moved('ordered'),
    add: { sellable: quantity, allocated: -quantity },
    guard: { when: { atLeast: { allocated: quantity } }, otherwise: 'order.moved' },
  }))

/** What leaves was allocated to its order. */
export const shipOut = (partyId: string, lines: readonly (Placed & { quantity: number })[]): Write[] =>
  lines.map(({ place, quantity }) => ({
    key: stockKey(partyId, place),
    set: moved('sent'),
    add: { allocated: -quantity },
    guard: { when: { atLeast: { allocated: quantity } }, otherwise: 'order.moved' },
  }))

/** On its way to the buyer. */
export const comeIn = (partyId: string, lines: readonly (Placed & { quantity: number })[]): Write[] =>
  lines.map(({ skuId, place, quantity }) => ({
    key: stockKey(partyId, place),
    set: { skuId, ...moved('coming') },
    add: { inbound: quantity },
  }))

/** It is there: what came whole can be sold. `inbound` are the pieces of it that stood as on their way. */
export const takeIn = (partyId: string, lines: readonly (Placed & { received: number; inbound: number })[]): Write[] =>
  lines.flatMap(({ skuId, place, received, inbound }) => {
    if (received === 0 && inbound === 0) return []
    const row = { key: stockKey(partyId, place), set: { skuId, ...moved('received') }, add: { sellable: received, inbound: -inbound } }
    return inbound > 0 ? { ...row, guard: { when: { atLeast: { inbound } }, otherwise: 'order.moved' as const } } : row
  })

export interface LevelChange extends Placed {
  change: number
  /** The level that was read when goods were counted: the count holds only if nothing has moved since. */
  seen?: number | 'none' | undefined
}

export const changeLevel = (partyId: string, { skuId, place, change, seen }: LevelChange, cause: StockCause = 'counted'): Write => ({
  key: stockKey(partyId, place),
  set: { skuId, ...moved(cause) },
  add: { sellable: change },
  ...(seen === 'none' && { guard: { when: 'absent' as const, otherwise: 'save.conflict' as const } }),
  ...(typeof seen === 'number' && { guard: { when: { equal: { sellable: seen } }, otherwise: 'save.conflict' as const } }),
  ...(seen === undefined &&
    change < 0 && {
      guard: {
        when: { atLeast: { sellable: -change } },
        otherwise: 'stock.insufficient' as const,
        line: (found: Item | undefined) => ({ skuId, requested: -change, available: Number(found?.sellable ?? 0) }),
      },
    }),
})

export const insertAdjustment = (adjusted: Adjusted, asked: string, staffId: string): Write => ({
  key: adjustmentKey(adjusted.adjustmentId),
  put: { ...adjusted, asked, staffId },
  events: ['stock.adjusted'],
  guard: { when: 'absent', otherwise: 'adjustment.duplicate' },
})

export async function adjustmentOf(adjustmentId: string): Promise<{ adjusted: Adjusted; asked: string } | undefined> {
  const row = await table.get(adjustmentKey(adjustmentId))
  return row && { adjusted: Adjusted.parse(row), asked: String(row.asked) }
}
