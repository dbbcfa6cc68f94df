import * as z from 'zod/mini'
import { Carrier, TrackingNo } from '../carriers/model'
import { FileId } from '../files/model'
import { endpoint } from '../kernel/endpoint'
import { After, pageOf } from '../kernel/page'
import { BusinessDate } from '../kernel/time'
import { maxLines, Note, OrderId, Reason, RequestedLines, SkuId } from '../orders/model'
import { maxPieces } from '../pricing/model'
import { Claim, ClaimSummary } from './claim'
import { ClaimId, Shipment, ShipmentId, ShipmentStatus, ShipmentSummary } from './model'

const lookers = { scope: 'deal', hq: 'any', dealer: 'any', store: 'any' } as const
const receivers = ['owner', 'warehouse', 'buyer', 'clerk'] as const

/**
 * The seller sends goods of an order off, all or some; what stays behind is sent later. The seller's stock falls, and the shipment is the debit's
 * document. Refuses with shipment.tooMuch {lines: [{skuId, requested, left}]}, and with what keeps goods from leaving: an order that is not yet
 * paid as agreed or done with (order.moved), credit below zero without release, an overdue or a suspended buyer.
 */
export const shipOrder = endpoint({
  method: 'POST',
  path: '/orders/{orderId}/shipments',
  title: '发货',
  who: { scope: 'deal', hq: ['admin', 'warehouse', 'orderDesk'], dealer: ['owner', 'warehouse'] },
  input: z
    .object({
      orderId: OrderId,
      shipmentId: ShipmentId,
      lines: RequestedLines,
      /** Neither for the seller's own truck. */
      carrier: z.optional(Carrier),
      trackingNo: z.optional(TrackingNo),
      /** The last four digits of the sender's or the receiver's phone, where the carrier tells nothing without. */
      phone: z.optional(z.string().check(z.regex(/^\d{4}$/, { error: '填手机号的后四位' }))),
      expectedOn: z.optional(BusinessDate),
      note: z.optional(Note),
    })
    .check(z.refine(({ carrier, trackingNo }) => !!carrier || !trackingNo, { error: '填了运单号，还要选快递公司', path: ['carrier'] })),
  output: Shipment,
  refusals: [
    'order.unknown',
    'order.moved',
    'shipment.duplicate',
    'shipment.tooMuch',
    'credit.insufficient',
    'credit.overdue',
    'party.suspended',
    'ledger.moved',
  ],
})

const Count = z.int().check(z.nonnegative(), z.lte(maxPieces))
/** Ninety lines and six photos fit one commit. */
const Photos = z.array(FileId).check(z.maxLength(6, '最多 6 张照片'))

/**
 * The buyer says for every line what came whole, broken or not at all; together that is what was sent (else receipt.linesDiffer).
 * What came whole is stock; the rest becomes a claim. Another receipt than the one that stands is shipment.received.
 */
export const receiveShipment = endpoint({
  method: 'POST',
  path: '/shipments/{shipmentId}/receipt',
  title: '确认收货',
  who: { scope: 'deal', dealer: receivers, store: receivers },
  input: z.object({
    shipmentId: ShipmentId,
    lines: z
      .array(z.object({ skuId: SkuId, received: Count, damaged: z.optional(Count), missing: z.optional(Count) }))
      .check(z.minLength(1), z.maxLength(maxLines)),
    photoIds: z.optional(Photos),
    note: z.optional(Note),
  }),
  output: Shipment,
  refusals: [
    'shipment.unknown',
    'shipment.received',
    'receipt.linesDiffer',
    'order.moved',
    'file.unknown',
    'file.notUploaded',
    'file.used',
  ],
})

/** Of one side, newest first; or all of one order, the first sent first. */
export const listShipments = endpoint({
  method: 'GET',
  path: '/shipments',
  title: '发货单列表（待收货、已发出、某订单的）',
  who: lookers,
  input: z.object({
    as: z.optional(z.enum(['buyer', 'seller'])),
    orderId: z.optional(OrderId),
    status: z.optional(ShipmentStatus),
    after: z.optional(After),
  }),
  output: pageOf(ShipmentSummary),
  refusals: ['order.unknown'],
})

export const getShipment = endpoint({
  method: 'GET',
  path: '/shipments/{shipmentId}',
  title: '发货单详情和物流',
  who: lookers,
  input: z.object({ shipmentId: ShipmentId }),
  output: Shipment,
  refusals: ['shipment.unknown'],
})

/** Of one side, newest first: those the seller has yet to decide, or those it has. */
export const listClaims = endpoint({
  method: 'GET',
  path: '/claims',
  title: '破损、短少的索赔',
  who: lookers,
  input: z.object({
    as: z.enum(['buyer', 'seller']),
    status: z.optional(z.enum(['open', 'decided'])),
    after: z.optional(After),
  }),
  output: pageOf(ClaimSummary),
})

export const getClaim = endpoint({
  method: 'GET',
  path: '/claims/{claimId}',
  title: '索赔详情',
  who: lookers,
  input: z.object({ claimId: ClaimId }),
  output: Claim,
  refusals: ['claim.unknown'],
})

/**
 * The seller says line by line how many of the claimed pieces it makes good (a line not named: none); they become a credit note in the ledger.
 * Refuses with claim.tooMuch {lines: [{skuId, accepted, claimed}]}, and with claim.decided when another decision stands.
 */
export const decideClaim = endpoint({
  method: 'POST',
  path: '/claims/{claimId}/decision',
  title: '处理索赔',
  who: { scope: 'deal', hq: ['admin', 'orderDesk', 'finance'], dealer: ['owner'] },
  input: z
    .object({
      claimId: ClaimId,
      lines: z.array(z.object({ skuId: SkuId, accepted: Count })).check(z.maxLength(maxLines)),
      reason: z.optional(Reason),
    })
    .check(
      z.refine(({ lines, reason }) => !!reason || lines.some(({ accepted }) => accepted > 0), {
        error: '一件都不赔时要写明原因',
        path: ['reason'],
      }),
    ),
  output: Claim,
  refusals: ['claim.unknown', 'claim.decided', 'claim.tooMuch', 'order.moved', 'ledger.moved'],
})
