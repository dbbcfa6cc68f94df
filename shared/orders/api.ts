import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { Id } from '../kernel/id'
import { Amount, Fen } from '../kernel/money'
import { After, pageOf } from '../kernel/page'
import { BusinessDate, Instant } from '../kernel/time'
import { PartyId } from '../parties/model'
import { maxPieces } from '../pricing/model'
import { merged } from './merged'
import {
  Note,
  OpenCounts,
  Order,
  OrderCycle,
  OrderId,
  OrderLine,
  OrderStatus,
  OrderSummary,
  Reason,
  type RequestedLine,
  RequestedLines,
  Week,
} from './model'

const NoteId = Id('nte')
/** Anyone who buys: a rep or the seller's desk may name the buyer when the buyer allows it. */
const buyers = { scope: 'deal', hq: ['salesRep'], dealer: ['owner', 'buyer', 'clerk'], store: ['owner', 'buyer', 'clerk'] } as const
const lookers = { scope: 'deal', hq: 'any', dealer: 'any', store: 'any' } as const
const desks = { scope: 'deal', hq: ['admin', 'orderDesk', 'channelManager'], dealer: ['owner'] } as const

const lineTroubles = ['product.notOffered', 'quantity.notMultiple', 'quantity.belowMinimum'] as const

/** Lines of one SKU are one line in the end. */
const together = z.refine<RequestedLine[]>((lines) => merged(lines).every(({ quantity }) => quantity <= maxPieces), {
  error: `同一商品各行的数量合计不能超过 ${maxPieces}`,
})
const Lines = RequestedLines.check(together)

const Quoted = z.object({ lines: z.array(OrderLine), total: Fen, at: Instant })
/** `version` counts the saves, 0 = none yet. */
const Cart = z.object({ lines: z.array(RequestedLines.def.element), version: z.int() })

export const quote = endpoint({
  method: 'POST',
  path: '/quotes',
  title: '按我的价格试算',
  who: { scope: 'deal', hq: 'any', dealer: 'any', store: 'any' },
  input: z.object({ lines: Lines, buyerId: z.optional(PartyId), at: z.optional(Instant) }),
  output: Quoted,
  refusals: [...lineTroubles, 'party.unknown'],
})

export const getCart = endpoint({
  method: 'GET',
  path: '/cart',
  title: '我的购物车',
  who: { scope: 'self', hq: ['salesRep'], dealer: 'any', store: 'any' },
  input: z.object({}),
  output: Cart,
})

/** With a version that is not the last one: save.conflict, whose detail is the cart as it is now. Without one, the last to save wins. */
export const saveCart = endpoint({
  method: 'PUT',
  path: '/cart',
  title: '保存购物车',
  who: getCart.who,
  input: z.object({
    lines: z.array(RequestedLines.def.element).check(z.maxLength(300), together),
    version: z.optional(z.int().check(z.minimum(0))),
  }),
  output: Cart,
  refusals: ['save.conflict'],
})

/**
 * The phone mints the id, so a retried submission is the same order. Beyond its credit or overdue, where the seller holds such orders, it comes back
 * with `creditHold`; beyond what whoever orders may spend, with `spendHold`: both wait for a release.
 */
export const submitOrder = endpoint({
  method: 'POST',
  path: '/orders',
  title: '提交订单',
  who: buyers,
  input: z.object({
    orderId: OrderId,
    lines: Lines,
    expectedTotal: z.optional(Amount),
    poNumber: z.optional(z.string().check(z.trim(), z.maxLength(40))),
    note: z.optional(Note),
    buyerId: z.optional(PartyId),
  }),
  output: Order,
  refusals: [
    ...lineTroubles,
    'price.changed',
    'stock.insufficient',
    'credit.insufficient',
    'credit.overdue',
    'save.conflict',
    'order.duplicate',
    'party.suspended',
    'party.unknown',
    'service.busy',
  ],
})

/**
 * A party in the middle both buys and sells, so it says as which it asks. Newest first; a page may hold less than twenty, or nothing,
 * and still say where it goes on: read until there is no `next`.
 */
export const listOrders = endpoint({
  method: 'GET',
  path: '/orders',
  title: '订单列表',
  who: lookers,
  input: z
    .object({
      as: z.enum(['buyer', 'seller', 'subtree']),
      status: z.optional(OrderStatus),
      /** A number (DH1118-0641, or some of its digits), or a part of the buyer's or seller's name. */
      search: z.optional(z.string().check(z.trim(), z.maxLength(60))),
      /** Shanghai days of submission, both included. */
      from: z.optional(BusinessDate),
      to: z.optional(BusinessDate),
      /** Orders of one buyer in reach. */
      buyerId: z.optional(PartyId),
      after: z.optional(After),
    })
    .check(z.refine(({ from, to }) => !from || !to || from <= to, { error: '结束日期不能早于开始日期', path: ['to'] })),
  output: pageOf(OrderSummary),
})

/** Without a buyer, the caller's own purchases; with one, what it ordered from the caller's party. Rejected and cancelled orders do not count. */
export const getBuyerWeeks = endpoint({
  method: 'GET',
  path: '/orders/weeks',
  title: '某客户最近八周的订货',
  who: lookers,
  input: z.object({ buyerId: z.optional(PartyId) }),
  output: z.object({ weeks: z.array(Week) }),
})

/** For badges. As buyer of the last 200 orders, for a sales rep of the last 100 in the areas assigned. */
export const countOrders = endpoint({
  method: 'GET',
  path: '/orders/counts',
  title: '未完结订单的数量（100 表示 99 以上）',
  who: lookers,
  input: z.object({ as: z.enum(['buyer', 'seller']) }),
  output: OpenCounts,
})

export const getOrder = endpoint({
  method: 'GET',
  path: '/orders/{orderId}',
  title: '订单详情',
  who: lookers,
  input: z.object({ orderId: OrderId }),
  output: Order,
  refusals: ['order.unknown'],
})

export const cancelOrder = endpoint({
  method: 'POST',
  path: '/orders/{orderId}/cancellation',
  title: '取消订单',
  who: {
    scope: 'deal',
    hq: ['admin', 'orderDesk', 'channelManager'],
    dealer: ['owner', 'buyer', 'clerk'],
    store: ['owner', 'buyer', 'clerk'],
  },
  input: z.object({ orderId: OrderId, reason: z.optional(Reason) }),
  output: Order,
  refusals: ['order.unknown', 'order.moved'],
})

/** With approval.overLimit the detail says the limit, the order's total and discount, and who could. */
export const approveOrder = endpoint({
  method: 'POST',
  path: '/orders/{orderId}/approval',
  title: '审核通过',
  who: desks,
  input: z.object({ orderId: OrderId }),
  output: Order,
  refusals: ['order.unknown', 'order.moved', 'credit.held', 'order.spendHeld', 'credit.overdue', 'approval.overLimit'],
})

export const rejectOrder = endpoint({
  method: 'POST',
  path: '/orders/{orderId}/rejection',
  title: '驳回',
  who: desks,
  input: z.object({ orderId: OrderId, reason: Reason }),
  output: Order,
  refusals: ['order.unknown', 'order.moved'],
})

export const confirmOrderFunds = endpoint({
  method: 'POST',
  path: '/orders/{orderId}/funds-confirmation',
  title: '财务确认到款或额度',
  who: { scope: 'deal', hq: ['admin', 'finance'], dealer: ['owner'] },
  input: z.object({ orderId: OrderId, reason: z.optional(Reason) }),
  output: Order,
  refusals: ['order.unknown', 'order.moved'],
})

/** Once, with the reason; also of an order already approved that shipping would refuse. */
export const releaseCredit = endpoint({
  method: 'POST',
  path: '/orders/{orderId}/credit-release',
  title: '信用放行',
  who: { scope: 'deal', hq: ['creditController'], dealer: ['owner'] },
  input: z.object({ orderId: OrderId, reason: Reason }),
  output: Order,
  refusals: ['order.unknown', 'order.moved', 'credit.notHeld'],
})

/** What has left is still received and paid; the order is never opened again. */
export const closeOrderShort = endpoint({
  method: 'POST',
  path: '/orders/{orderId}/short-closing',
  title: '缺货结案',
  who: desks,
  input: z.object({ orderId: OrderId, reason: Reason }),
  output: Order,
  refusals: ['order.unknown', 'order.moved'],
})

export const releaseSpending = endpoint({
  method: 'POST',
  path: '/orders/{orderId}/spending-release',
  title: '放行超出采购限额的订单',
  who: { scope: 'deal', dealer: ['owner'], store: ['owner'] },
  input: z.object({ orderId: OrderId, reason: z.optional(Reason) }),
  output: Order,
  refusals: ['order.unknown', 'order.moved', 'party.unknown'],
})

/** Buyer and seller both read it; an internal one is read by the seller's own people alone. With an id, a note sent again is the same note. */
export const noteOrder = endpoint({
  method: 'POST',
  path: '/orders/{orderId}/notes',
  title: '写订单备注',
  who: lookers,
  input: z.object({
    orderId: OrderId,
    noteId: z.optional(NoteId),
    note: Note.check(z.minLength(1, '请写备注内容')),
    internal: z.optional(z.boolean()),
  }),
  output: Order,
  refusals: ['order.unknown', 'order.moved', 'note.duplicate', 'note.tooMany'],
})

/** Of what the caller's party sold, the last 2,000 of the days named; the last thirty days unless named, a year at most. */
export const getOrderCycle = endpoint({
  method: 'GET',
  path: '/orders/cycle',
  title: '订单各环节耗时和回款天数（中位数）',
  who: { scope: 'party', hq: ['admin', 'boss', 'channelManager', 'orderDesk', 'finance'], dealer: ['owner'] },
  input: z
    .object({ from: z.optional(BusinessDate), to: z.optional(BusinessDate) })
    .check(z.refine(({ from, to }) => !from || !to || from <= to, { error: '结束日期不能早于开始日期', path: ['to'] })),
  output: OrderCycle,
})
