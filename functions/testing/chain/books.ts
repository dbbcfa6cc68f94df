import { expect } from '@jest/globals'
import { total } from '@shared/kernel/money'
import type { HeldOrder } from '@shared/orders/held'
import type { Return } from '@shared/returns/model'
import { type Claim, claimIdOf } from '@shared/shipments/claim'
import type { HeldShipment } from '@shared/shipments/held'
import { stockFrom } from '../../inventory/store'
import { held as heldOrder, orderKey } from '../../orders/store'
import { type Item, type Key, table } from '../../platform/table'
import { held as heldReturn, returnKey } from '../../returns/store'
import { claimKey, held as heldClaim } from '../../shipments/claimStore'
import { held as heldShipment, shipmentKey } from '../../shipments/store'
import type { Run } from './channel'

/** Every document of a run as it stands. */
export interface Documents {
  orders: HeldOrder[]
  shipments: HeldShipment[]
  claims: Claim[]
  returns: Return[]
}

/** A hundred at a time. */
export const read = async <T>(ids: readonly string[], keyOf: (id: string) => Key, held: (row: Item) => T): Promise<T[]> =>
  (await table.getMany(ids.map(keyOf))).flatMap((row) => (row ? [held(row)] : []))

export async function documentsOf(run: Run): Promise<Documents> {
  const sent = run.shipments.map(({ shipmentId }) => shipmentId)
  const [shipments, orders, claims, returns] = await Promise.all([
    read(sent, shipmentKey, heldShipment),
    read(
      run.orders.map(({ orderId }) => orderId),
      orderKey,
      heldOrder,
    ),
    read(sent.map(claimIdOf), claimKey, heldClaim),
    read(
      run.returns.map(({ returnId }) => returnId),
      returnKey,
      heldReturn,
    ),
  ])
  return { shipments, orders, claims: claims.map(({ claim }) => claim), returns: returns.map(({ found }) => found) }
}

export const sum = <T>(list: readonly T[], of: (one: T) => number): number => total(list.map(of))
const piecesIn = (lines: readonly { skuId: string; quantity: number }[], skuId: string) =>
  sum(lines, (line) => (line.skuId === skuId ? line.quantity : 0))

const ended = ({ order }: HeldOrder) => ['rejected', 'cancelled'].includes(order.status)
export const closedShort = ({ order }: HeldOrder) => order.timeline.some(({ status }) => status === 'closedShort')
/** Pieces of a line that the order holds, or has let go of for good. */
const taken = (held: HeldOrder, { quantity, shipped = 0 }: HeldOrder['lines'][number]) =>
  ended(held) ? 0 : closedShort(held) ? shipped : quantity

/** Levels that documents add up to. */
export function levelOf(run: Run, { orders, shipments, returns }: Documents, partyId: string, skuId: string) {
  const linesOf = (side: 'sellerId' | 'buyerId') => orders.filter(({ order }) => order[side] === partyId)
  const sold = linesOf('sellerId').flatMap((held) => held.lines.flatMap((line) => (line.skuId === skuId ? [{ held, line }] : [])))
  const came = shipments.filter(({ shipment }) => shipment.buyerId === partyId)
  const received = came.flatMap(({ shipment }) => (shipment.receipt?.lines ?? []).filter((line) => line.skuId === skuId))
  const back = returns.flatMap((one) => one.lines.flatMap((line) => (line.skuId === skuId ? [{ one, line }] : [])))
  const left = ({ one, line }: (typeof back)[number]) => (one.status === 'received' ? (line.received ?? 0) : (line.accepted ?? 0))
  const onWay = came.filter(({ shipment, inbound }) => inbound && shipment.status === 'sent')
  return {
    sellable:
      (run.counted.get(`${partyId} ${skuId}`) ?? 0) -
      sum(sold, ({ held, line }) => taken(held, line)) +
      sum(received, (line) => line.received) -
      sum(
        back.filter(({ one }) => one.buyerId === partyId),
        left,
      ) +
      sum(
        back.filter(({ one }) => one.sellerId === partyId),
        ({ line }) => line.received ?? 0,
      ),
    allocated: sum(sold, ({ held, line }) => taken(held, line) - (ended(held) ? 0 : (line.shipped ?? 0))),
    inbound: sum(onWay, ({ lines }) => piecesIn(lines, skuId)),
  }
}

/** Level of stock = Σ movements, for every party and SKU, and nothing below zero. */
export async function stockIsRight(run: Run, documents: Documents) {
  for (const { party } of run.members) {
    const rows = new Map((await stockFrom(party.partyId, undefined, 10_000)).map((row) => [row.skuId as string, row]))
    for (const { skuId } of run.goods) {
      const { sellable = 0, allocated = 0, inbound = 0 } = rows.get(skuId) ?? {}
      expect([party.kind, { sellable, allocated, inbound }]).toEqual([party.kind, levelOf(run, documents, party.partyId, skuId)])
      expect(Math.min(sellable, allocated, inbound)).toBeGreaterThanOrEqual(0)
    }
  }
}
