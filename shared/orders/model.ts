import * as z from 'zod/mini'
import { Id } from '../kernel/id'
import { BasisPoints, Fen } from '../kernel/money'
import { BusinessDate, Instant } from '../kernel/time'
import { PartyId } from '../parties/model'
import { StaffId, StaffName } from '../parties/staff'
import { Pieces } from '../pricing/model'

export const OrderId = Id('ord')
export type OrderId = z.infer<typeof OrderId>
export const SkuId = Id('sku')
export type SkuId = z.infer<typeof SkuId>

export const OrderStatus = z.enum([
  'submitted',
  'approved',
  'fundsConfirmed',
  'partlyShipped',
  'shipped',
  'received',
  'settled',
  'rejected',
  'cancelled',
  'closedShort',
])
export type OrderStatus = z.infer<typeof OrderStatus>

/** Ninety lines, the order itself and its credit fit one commit, which takes a hundred writes. */
export const maxLines = 90

export const RequestedLine = z.object({ skuId: SkuId, quantity: Pieces })
export type RequestedLine = z.infer<typeof RequestedLine>

export const RequestedLines = z
  .array(RequestedLine)
  .check(z.minLength(1, '至少要有一行商品'), z.maxLength(maxLines, '一张订单最多 90 行，请分开下单'))

/** What was agreed, at which price and by which rule: `<list kind>@<version>[/<ladder step>]`. */
export const OrderLine = z.object({
  skuId: SkuId,
  name: z.string(),
  quantity: Pieces,
  unitPrice: Fen,
  per: Pieces,
  amount: Fen,
  priceRule: z.string(),
  /** Pieces in a carton when it was ordered. */
  packSize: Pieces,
  /** Pieces so far, absent while none: sent off; come in whole; in a return that is under way or done; paid back by a claim or a return. */
  shipped: z.optional(z.int()),
  received: z.optional(z.int()),
  returned: z.optional(z.int()),
  credited: z.optional(z.int()),
})
export type OrderLine = z.infer<typeof OrderLine>

/** What happened to an order without a new state of its own. */
export const Happening = z.enum([
  'creditReleased',
  'spendingReleased',
  'shipped',
  'received',
  'claimed',
  'returnRequested',
  'returnDecided',
  'returned',
  'paid',
  'noted',
])
export type Happening = z.infer<typeof Happening>

/**
 * One step of an order's way: which state it was in then, when and by whom. Nobody's name stands on a step that the seller has switched off:
 * the system passed it. With `what`, the state stayed as it was or came of a document, which `documentId` names.
 */
export const Move = z.object({
  status: OrderStatus,
  at: Instant,
  by: z.optional(z.object({ staffId: StaffId, name: StaffName, partyId: PartyId })),
  reason: z.optional(z.string()),
  what: z.optional(Happening),
  documentId: z.optional(z.string()),
  /** Only the seller's own people see it. */
  internal: z.optional(z.boolean()),
})
export type Move = z.infer<typeof Move>

export const Note = z.string().check(z.trim(), z.maxLength(200))
export const Reason = z.string().check(z.trim(), z.minLength(1, '请写明原因'), z.maxLength(200))

/** What an order is about, for a line in a list: `lineCount` says how many kinds there are. */
export const Goods = z.object({
  /** The first two, cut where they are long. */
  names: z.array(z.string()),
  /** Whole cartons, and the pieces beside them. */
  cartons: z.int(),
  loose: z.int(),
  /** All pieces. */
  pieces: z.int(),
})
export type Goods = z.infer<typeof Goods>

/** Copied into every index an order stands in: together with its keys at most 1 KB. */
export const OrderSummary = z.object({
  orderId: OrderId,
  number: z.string(),
  buyerId: PartyId,
  buyerName: z.string(),
  sellerId: PartyId,
  sellerName: z.string(),
  status: OrderStatus,
  lineCount: z.int(),
  goods: Goods,
  total: Fen,
  /** So far below what the base list would have asked (lines without a base price count as they are); absent when not. */
  discount: z.optional(BasisPoints),
  /** Over its credit, or by a buyer that is overdue: waits for the seller's credit controller. */
  creditHold: z.optional(z.boolean()),
  /** Above what the one who ordered may spend: waits for the buyer's owner. */
  spendHold: z.optional(z.boolean()),
  /** Fen so far, absent while none: sent off (the debits), and paid of it. */
  shippedAmount: z.optional(Fen),
  paid: z.optional(Fen),
  /** Shipments sent and not yet received. */
  underway: z.optional(z.int()),
  submittedAt: Instant,
  submittedBy: StaffId,
})
export type OrderSummary = z.infer<typeof OrderSummary>

/** One Shanghai week of a buyer's orders, from its Monday on. */
export const Week = z.object({ from: BusinessDate, total: Fen, orders: z.int(), pieces: z.int() })
export type Week = z.infer<typeof Week>

/** Shown as 99+: nobody counts further. */
export const manyOrders = 100
const Count = z.int().check(z.nonnegative(), z.lte(manyOrders))
export const OpenCounts = z.object({
  submitted: Count,
  approved: Count,
  fundsConfirmed: Count,
  partlyShipped: Count,
  shipped: Count,
  received: Count,
  /** Those submitted that are over their credit and wait for its release. */
  held: Count,
})
export type OpenCounts = z.infer<typeof OpenCounts>

export const Order = z.extend(OrderSummary, {
  lines: z.array(OrderLine),
  poNumber: z.optional(z.string()),
  note: z.optional(z.string()),
  /** The buyer's level when it ordered, where a level's list gave a price: with the priceRule it says which list that was. */
  level: z.optional(z.string()),
  timeline: z.array(Move),
})
export type Order = z.infer<typeof Order>

/** The states that an order came to, in turn, and when. */
export type Way = readonly { status: OrderStatus; at: Instant }[]

/** How long orders that were settled took: medians, so that one that lay for months says nothing of the others. */
export const OrderCycle = z.object({
  /** Shanghai dates on which they were settled, both included. */
  from: BusinessDate,
  to: BusinessDate,
  orders: z.int(),
  /** From reaching one state to reaching the next, in hours with one decimal, and of how many orders; in the order of their lives. */
  medianHours: z.array(z.object({ from: OrderStatus, to: OrderStatus, hours: z.number(), orders: z.int() })),
  /** From submitted to settled, in days with one decimal; absent when there was none. */
  orderToCashDays: z.optional(z.number()),
})
export type OrderCycle = z.infer<typeof OrderCycle>
