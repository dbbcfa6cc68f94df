import type { EventName } from '@shared/kernel/event'
import type { HeldOrder, PlacedLine } from '@shared/orders/held'
import { openStatuses } from '@shared/orders/lifecycle'
import { type Move, Order, type OrderId, type OrderStatus, OrderSummary } from '@shared/orders/model'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                                key
 * one order with its lines                        pk   ORDER#<orderId>            sk  ORDER
 * a buyer's orders, newest first                  gsi1 BUYER#<buyerId>              /   <submittedAt>#<orderId>
 * a seller's orders, newest first                 gsi2 SELLER#<sellerId>            /   <submittedAt>#<orderId>
 * what lies on a seller's desk, by open status    gsi3 DESK#<sellerId>#<status>     /   <submittedAt>#<orderId>
 */
export const orderKey = (orderId: string): Key => ({ pk: `ORDER#${orderId}`, sk: 'ORDER' })
export const inTime = ({ submittedAt, orderId }: Pick<OrderSummary, 'submittedAt' | 'orderId'>) => `${submittedAt}#${orderId}`
const desk = (sellerId: string, status: OrderStatus) => `DESK#${sellerId}#${status}`

/** Ninety lines share one item, so each is stored as bare values in this order. */
const packed = ({ skuId, place, name, quantity, unitPrice, per, amount, priceRule, packSize, ...so }: PlacedLine) => {
  const ordered = [skuId, place, name, quantity, unitPrice, per, amount, priceRule, packSize]
  const far = [so.shipped, so.received, so.returned, so.credited]
  return far.some((pieces) => pieces) ? [...ordered, ...far.map((pieces) => pieces ?? 0)] : ordered
}
const unpacked = ([skuId, place, name, quantity, unitPrice, per, amount, priceRule, packSize, ...far]: unknown[]) => {
  const [shipped, received, returned, credited] = far
  const so = {
    ...(shipped ? { shipped } : {}),
    ...(received ? { received } : {}),
    ...(returned ? { returned } : {}),
    ...(credited ? { credited } : {}),
  }
  return { skuId, place, name, quantity, unitPrice, per, amount, priceRule, packSize, ...so } as PlacedLine
}

const row = ({ order, lines, reserves, spending }: HeldOrder): Item => {
  const { lines: _, poNumber, note, level, timeline, ...summary } = order
  const time = inTime(order)
  return {
    summary,
    lines: lines.map(packed),
    timeline,
    poNumber,
    note,
    level,
    reserves,
    spending,
    gsi1pk: `BUYER#${order.buyerId}`,
    gsi1sk: time,
    gsi2pk: `SELLER#${order.sellerId}`,
    gsi2sk: time,
    gsi3pk: desk(order.sellerId, order.status),
    gsi3sk: time,
  }
}

export async function getOrder(orderId: OrderId): Promise<HeldOrder | undefined> {
  const found = await table.get(orderKey(orderId))
  return found && held(found)
}

/** From the row as it is in the table. */
export function held({ summary, lines: stored, timeline, poNumber, note, level, reserves, released, spending, version }: Item): HeldOrder {
  const lines = (stored as unknown[][]).map(unpacked)
  const said = { ...(poNumber ? { poNumber } : {}), ...(note ? { note } : {}), ...(level ? { level } : {}) }
  const order = Order.parse({ ...(summary as object), lines, timeline, ...said })
  return {
    ...{ order, lines, reserves: reserves === true, version: Number(version) },
    ...(released === true && { released }),
    ...(spending ? { spending: String(spending) } : {}),
  }
}

export const insertOrder = (held: HeldOrder): Write => ({
  key: orderKey(held.order.orderId),
  put: row(held),
  events: held.order.timeline.map(({ status }) => `order.${status}` as const),
  guard: { when: 'absent', otherwise: 'order.duplicate' },
})

export interface OrderChange {
  /** Added to the timeline; the last one's status is the order's from then on. */
  steps?: readonly Move[]
  /** All lines, where their counts of pieces have changed. */
  lines?: readonly PlacedLine[]
  /** Fields of the summary; null takes one away. */
  summary?: Partial<Record<'creditHold' | 'spendHold' | 'shippedAmount' | 'paid' | 'underway', unknown>>
  released?: true
  /** What happened beside the states reached. */
  events?: readonly EventName[]
}

/** Changes an order, unless anything about it changed since it was read. */
export const changeOrder = (
  { order, version }: HeldOrder,
  { steps = [], lines, summary = {}, released, events = [] }: OrderChange,
): Write => {
  const status = steps.at(-1)?.status ?? order.status
  const moved = status !== order.status
  const open = openStatuses.includes(status)
  const fields = Object.entries(summary)
  const gone = fields.flatMap(([field, value]) => (value === null ? [`summary.${field}`] : []))
  const reached = steps.flatMap((step, i) =>
    step.status === (steps[i - 1]?.status ?? order.status) ? [] : [`order.${step.status}` as const],
  )
  return {
    key: orderKey(order.orderId),
    set: {
      ...Object.fromEntries(fields.flatMap(([field, value]) => (value === null ? [] : [[`summary.${field}`, value]]))),
      ...(moved && { 'summary.status': status }),
      ...(moved && open && { gsi3pk: desk(order.sellerId, status) }),
      ...(steps.length > 0 && { timeline: [...order.timeline, ...steps] }),
      ...(lines && { lines: lines.map(packed) }),
      ...(released && { released }),
    },
    remove: [...gone, ...(moved && !open ? ['gsi3pk', 'gsi3sk'] : [])],
    events: [...reached, ...events],
    guard: { when: { equal: { version } }, otherwise: 'order.moved' },
  }
}

/** The order as such a change leaves it. */
export const changedOrder = ({ order, lines: before, ...rest }: HeldOrder, { steps = [], lines, summary = {} }: OrderChange): HeldOrder => {
  const status = steps.at(-1)?.status ?? order.status
  const placed = lines ?? before
  const shown = placed.map(({ place: _, ...line }) => line)
  const next = { ...order, ...summary, status, lines: shown, timeline: [...order.timeline, ...steps] }
  const kept = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== null))
  return { ...rest, order: kept as Order, lines: [...placed] }
}

/** Newest first, by `inTime`: below `before`, from `from` on. */
interface Stretch {
  from: string
  before: string
  limit: number
}

const summaries = (rows: Item[]) => rows.map(({ summary }) => OrderSummary.parse(summary))

async function ordersIn(index: 'gsi1' | 'gsi2' | 'gsi3', pk: string, { from, before, limit }: Stretch) {
  // Both bounds of a range belong to it, so one row more is read.
  const bounds = from ? { sk: { from, to: before }, limit: limit + 1 } : { sk: { below: before }, limit }
  const orders = summaries(await table.query({ index, pk, newestFirst: true, ...bounds }))
  return orders.flatMap((order) => (inTime(order) < before ? [{ time: inTime(order), order }] : [])).slice(0, limit)
}

export const ordersBought = (buyerId: string, stretch: Stretch) => ordersIn('gsi1', `BUYER#${buyerId}`, stretch)

/** All, or those of an open status, which has an index of its own: a long history never stands before the work of the day. */
export const ordersSold = (sellerId: string, open: OrderStatus | undefined, stretch: Stretch) =>
  open ? ordersIn('gsi3', desk(sellerId, open), stretch) : ordersIn('gsi2', `SELLER#${sellerId}`, stretch)

/** How many lie on the desk in an open status, counted up to a limit. */
export const countSold = (sellerId: string, open: OrderStatus, limit: number) =>
  table.count({ index: 'gsi3', pk: desk(sellerId, open), limit })

export const ordersByIds = async (orderIds: readonly string[]) =>
  summaries((await table.getMany(orderIds.map(orderKey), { eventually: true })).filter((row) => row !== undefined))
