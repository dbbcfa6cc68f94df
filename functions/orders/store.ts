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
const packed = ({ skuId, place, name, quantity, unitPrice, per, amount, priceRule, packSize }: PlacedLine) => [
  skuId,
  place,
  name,
  quantity,
  unitPrice,
  per,
  amount,
  priceRule,
  packSize,
]
const unpacked = ([skuId, place, name, quantity, unitPrice, per, amount, priceRule, packSize]: unknown[]) => ({
  ...{ skuId, place, name, quantity, unitPrice, per, amount, priceRule, packSize },
})

const row = ({ order, lines, reserves }: HeldOrder): Item => {
  const { lines: _, poNumber, note, timeline, ...summary } = order
  const time = inTime(order)
  return {
    summary,
    lines: lines.map(packed),
    timeline,
    poNumber,
    note,
    reserves,
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

function held({ summary, lines: stored, timeline, poNumber, note, reserves }: Item): HeldOrder {
  const lines = (stored as unknown[][]).map(unpacked) as PlacedLine[]
  const order = Order.parse({ ...(summary as object), lines, timeline, ...(poNumber ? { poNumber } : {}), ...(note ? { note } : {}) })
  return { order, lines, reserves: reserves === true }
}

export const insertOrder = (held: HeldOrder): Write => ({
  key: orderKey(held.order.orderId),
  put: row(held),
  events: held.order.timeline.map(({ status }) => `order.${status}` as const),
  guard: { when: 'absent', otherwise: 'order.duplicate' },
})

/** Moves an order on by the steps given, unless someone else moved it first. */
export const moveOrder = ({ order }: HeldOrder, steps: readonly Move[]): Write => {
  const status = steps.at(-1)!.status
  const open = openStatuses.includes(status)
  return {
    key: orderKey(order.orderId),
    set: { 'summary.status': status, timeline: [...order.timeline, ...steps], ...(open && { gsi3pk: desk(order.sellerId, status) }) },
    ...(!open && { remove: ['gsi3pk', 'gsi3sk'] }),
    events: steps.map((step) => `order.${step.status}` as const),
    guard: { when: { equal: { 'summary.status': order.status } }, otherwise: 'order.moved' },
  }
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
