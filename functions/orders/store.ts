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
const packed = ({ skuId, place, name, quantity, unitPrice, per, amount, priceRule }: PlacedLine) => [
  skuId,
  place,
  name,
  quantity,
  unitPrice,
  per,
  amount,
  priceRule,
]
const unpacked = ([skuId, place, name, quantity, unitPrice, per, amount, priceRule]: unknown[]) => ({
  ...{ skuId, place, name, quantity, unitPrice, per, amount, priceRule },
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

interface Page {
  status?: OrderStatus | undefined
  /** The last one's `inTime`. */
  after?: string | undefined
  limit: number
}

const summaries = (rows: Item[]) => rows.map(({ summary }) => OrderSummary.parse(summary))
const onPage = ({ after, limit }: Page) => ({ newestFirst: true, limit, ...(after && { sk: { below: after } }) })
const only = (status: OrderStatus | undefined) => status && { only: { 'summary.status': status } }

export const ordersBought = async (buyerId: string, page: Page) =>
  summaries(await table.query({ index: 'gsi1', pk: `BUYER#${buyerId}`, ...onPage(page), ...only(page.status) }))

/** An open status has an index of its own, so that a long history never stands before the work of the day. */
export const ordersSold = async (sellerId: string, page: Page) =>
  page.status && openStatuses.includes(page.status)
    ? summaries(await table.query({ index: 'gsi3', pk: desk(sellerId, page.status), ...onPage(page) }))
    : summaries(await table.query({ index: 'gsi2', pk: `SELLER#${sellerId}`, ...onPage(page), ...only(page.status) }))

export const ordersByIds = async (orderIds: readonly string[]) =>
  summaries((await table.getMany(orderIds.map(orderKey), { eventually: true })).filter((row) => row !== undefined))
