import type { EventName } from '@shared/kernel/event'
import type { HeldShipment, PlacedShipmentLine } from '@shared/shipments/held'
import { type Receipt, Shipment, type ShipmentId, ShipmentStatus, ShipmentSummary } from '@shared/shipments/model'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                                          key
 * one shipment with its lines and its receipt               pk   SHIPMENT#<shipmentId>              sk  SHIPMENT
 * what a buyer is sent, by status, newest first             gsi1 SENTTO#<buyerId>#<status>            /   <sentAt>#<shipmentId>
 * what a seller has sent, by status, newest first           gsi2 SENTBY#<sellerId>#<status>           /   <sentAt>#<shipmentId>
 * which shipments are received by the system, and when      pk   AUTORECEIVE                        sk  <date>#<shipmentId>
 *
 * The shipments of an order stand on its timeline.
 */
export const shipmentKey = (shipmentId: string): Key => ({ pk: `SHIPMENT#${shipmentId}`, sk: 'SHIPMENT' })
const dueKey = (date: string, shipmentId: string): Key => ({ pk: 'AUTORECEIVE', sk: `${date}#${shipmentId}` })

const keysOf = ({ buyerId, sellerId, sentAt, shipmentId }: ShipmentSummary, status: ShipmentStatus) => ({
  gsi1pk: `SENTTO#${buyerId}#${status}`,
  gsi1sk: `${sentAt}#${shipmentId}`,
  gsi2pk: `SENTBY#${sellerId}#${status}`,
  gsi2sk: `${sentAt}#${shipmentId}`,
})

/** Ninety lines share one item, so each is stored as bare values in this order. */
const packed = ({ skuId, place, name, quantity, amount, packSize }: PlacedShipmentLine) => [skuId, place, name, quantity, amount, packSize]
const unpacked = ([skuId, place, name, quantity, amount, packSize]: unknown[]) =>
  ({ skuId, place, name, quantity, amount, packSize }) as PlacedShipmentLine

/** What came of each line, in the lines' order. */
const packedReceipt = ({ lines, ...receipt }: Receipt) => ({
  ...receipt,
  lines: lines.map(({ received, damaged, missing }) => [received, damaged, missing]),
})
const unpackedReceipt = ({ lines, ...receipt }: Item, of: PlacedShipmentLine[]) => ({
  ...receipt,
  lines: (lines as number[][]).map(([received, damaged, missing], i) => ({ skuId: of[i]!.skuId, received, damaged, missing })),
})

/** From the row as it is in the table. */
export function held({ summary, lines: stored, dueOn, note, by, receipt, inbound, phone, version }: Item): HeldShipment {
  const lines = (stored as unknown[][]).map(unpacked)
  const shown = lines.map(({ place: _, ...line }) => line)
  const came = receipt ? { receipt: unpackedReceipt(receipt as Item, lines) } : {}
  const shipment = Shipment.parse({
    ...(summary as object),
    lines: shown,
    dueOn,
    ...(note ? { note } : {}),
    ...(by ? { by } : {}),
    ...came,
  })
  return { shipment, lines, inbound: inbound === true, ...(phone ? { phone: String(phone) } : {}), version: Number(version) }
}

export async function shipmentOf(shipmentId: ShipmentId): Promise<HeldShipment | undefined> {
  const row = await table.get(shipmentKey(shipmentId))
  return row && held(row)
}

/** `receivesOn`: the Shanghai day from which on the system receives it. */
export const insertShipment = ({ shipment, lines, phone }: HeldShipment, receivesOn: string): Write[] => {
  const { lines: _, dueOn, note, by, receipt: _none, tracking: _still, ...summary } = shipment
  return [
    {
      key: shipmentKey(shipment.shipmentId),
      put: { summary, lines: lines.map(packed), dueOn, note, by, phone, ...keysOf(summary, 'sent') },
      events: ['shipment.sent'],
      guard: { when: 'absent', otherwise: 'shipment.duplicate' },
    },
    { key: dueKey(receivesOn, shipment.shipmentId), put: {}, guard: { when: 'absent', otherwise: 'shipment.duplicate' } },
  ]
}

/** Changes a shipment, unless anything about it changed since it was read. */
const change = ({ shipment, version }: HeldShipment, set: Item, events: EventName[] = []): Write => ({
  key: shipmentKey(shipment.shipmentId),
  set,
  events,
  guard: { when: { equal: { version } }, otherwise: 'order.moved' },
})

export const receive = (held: HeldShipment, receipt: Receipt, claimId: string | undefined): Write =>
  change(
    held,
    {
      receipt: packedReceipt(receipt),
      'summary.status': 'received',
      'summary.receivedAt': receipt.at,
      ...(claimId && { 'summary.claimId': claimId }),
      ...keysOf(held.shipment, 'received'),
    },
    ['shipment.received'],
  )

/** Its pieces stand in the buyer's inbound from now on. */
export const putInbound = (held: HeldShipment): Write => change(held, { inbound: true })

/** As the carrier reports it; whoever is to look is told when it gets into trouble. */
export const tellOnWay = (held: HeldShipment, onWay: { trouble?: boolean; expectedOn?: string }): Write =>
  change(
    held,
    Object.fromEntries(Object.entries(onWay).map(([field, value]) => [`summary.${field}`, value])),
    onWay.trouble ? ['shipment.exception'] : [],
  )

const inTime = ({ sentAt, shipmentId }: ShipmentSummary) => `${sentAt}#${shipmentId}`

/** One side's, newest first, below a place in time; of both statuses where none is named. */
export async function shipmentsOf(
  side: 'buyer' | 'seller',
  partyId: string,
  status: ShipmentStatus | undefined,
  before: string,
  limit: number,
) {
  const [index, prefix] = side === 'buyer' ? (['gsi1', 'SENTTO'] as const) : (['gsi2', 'SENTBY'] as const)
  const statuses = status ? [status] : ShipmentStatus.options
  const found = await Promise.all(
    statuses.map((one) => table.query({ index, pk: `${prefix}#${partyId}#${one}`, sk: { below: before }, newestFirst: true, limit })),
  )
  const shipments = found.flat().map(({ summary }) => ShipmentSummary.parse(summary))
  const times = shipments.map((shipment) => ({ time: inTime(shipment), shipment }))
  // A receipt in between may show a shipment under both.
  const once = new Map(times.map((one) => [one.time, one]))
  return [...once.values()].sort((a, b) => (a.time < b.time ? 1 : -1)).slice(0, limit)
}

export async function shipmentsByIds(shipmentIds: readonly string[]): Promise<ShipmentSummary[]> {
  const rows = await table.getMany(shipmentIds.map(shipmentKey), { eventually: true })
  return rows.flatMap((row) => (row ? [ShipmentSummary.parse(row.summary)] : []))
}

/** Whose time is up before the given day, the first due first, above a place among them. */
export async function dueBefore(date: string, after: string | undefined, limit: number): Promise<{ shipmentId: ShipmentId; key: Key }[]> {
  const rows = await table.query({ pk: 'AUTORECEIVE', sk: { from: after ? `${after} ` : '0', to: date }, limit })
  return rows.map(({ pk, sk }) => ({ shipmentId: String(sk).split('#')[1] as ShipmentId, key: { pk: String(pk), sk: String(sk) } }))
}

export const noLongerDue = (due: Key): Write => ({ key: due, delete: true })
