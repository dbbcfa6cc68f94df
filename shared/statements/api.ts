import * as z from 'zod/mini'
import { AdjustmentAmount, LedgerAdjustmentId } from '../credit/adjustment'
import { EntryId } from '../credit/ledger'
import { endpoint } from '../kernel/endpoint'
import { Fen } from '../kernel/money'
import { After, pageOf } from '../kernel/page'
import { Instant } from '../kernel/time'
import { Reason } from '../orders/model'
import { PartyId } from '../parties/model'
import { Claim, Dispute, Statement, StatementSummary } from './model'
import { Period } from './period'

const lookers = {
  scope: 'deal',
  hq: ['admin', 'boss', 'channelManager', 'creditController', 'finance', 'salesRep'],
  dealer: ['owner', 'clerk'],
  store: ['owner', 'clerk'],
} as const
/** The buyer's side; its seller is its supplier unless named. */
const buyers = { scope: 'party', dealer: ['owner', 'clerk'], store: ['owner', 'clerk'] } as const
const bothSides = { ...buyers, hq: ['admin', 'finance', 'creditController'] } as const

const ofMine = { period: Period, sellerId: z.optional(PartyId) }

/** Equal to the slice of the ledger that was posted in the month. A month that has not been issued is answered as it stands now, `open`. */
export const getStatement = endpoint({
  method: 'GET',
  path: '/statements/{period}',
  title: '某月对账单（默认：我方与供货方的）',
  who: lookers,
  input: z.object({ period: Period, sellerId: z.optional(PartyId), buyerId: z.optional(PartyId) }),
  output: Statement,
  refusals: ['statement.unknown', 'party.unknown'],
})

/** Issued ones, newest first. As seller, of all buyers or of one, also by state: what nobody has confirmed, what is disputed. */
export const listStatements = endpoint({
  method: 'GET',
  path: '/statements',
  title: '对账单列表',
  who: lookers,
  input: z.object({
    as: z.enum(['buyer', 'seller']),
    status: z.optional(z.enum(['issued', 'disputed', 'confirmed'])),
    sellerId: z.optional(PartyId),
    buyerId: z.optional(PartyId),
    after: z.optional(After),
  }),
  output: pageOf(StatementSummary),
  refusals: ['party.unknown'],
})

/** `closing` is what was seen: another one is refused, so that nobody confirms figures that were not looked at. Again is the same. */
export const confirmStatement = endpoint({
  method: 'POST',
  path: '/statements/{period}/confirmation',
  title: '确认对账单',
  who: buyers,
  input: z.object({ ...ofMine, closing: Fen }),
  output: StatementSummary,
  refusals: ['statement.unknown', 'statement.open', 'statement.closingDiffers', 'statement.disputed'],
})

export const disputeStatementLine = endpoint({
  method: 'POST',
  path: '/statements/{period}/disputes',
  title: '对某一行提出异议',
  who: buyers,
  input: z.extend(Claim, ofMine),
  output: Dispute,
  refusals: [
    ...(['statement.unknown', 'statement.open', 'statement.confirmed', 'dispute.lineUnknown', 'dispute.duplicate'] as const),
    ...(['file.unknown', 'file.notUploaded', 'file.used'] as const),
  ],
})

/** By whoever of the two sides; the same words of the same person twice in a row stand once. */
export const answerDispute = endpoint({
  method: 'POST',
  path: '/statements/{period}/disputes/{lineId}/answers',
  title: '回复异议',
  who: bothSides,
  input: z.object({
    ...ofMine,
    /** Named by the seller. */
    buyerId: z.optional(PartyId),
    lineId: EntryId,
    text: z.string().check(z.trim(), z.minLength(1, '请写明内容'), z.maxLength(500)),
  }),
  output: Dispute,
  refusals: ['statement.unknown', 'dispute.unknown', 'dispute.ended', 'dispute.tooLong'],
})

export const withdrawDispute = endpoint({
  method: 'POST',
  path: '/statements/{period}/disputes/{lineId}/withdrawal',
  title: '撤回异议',
  who: buyers,
  input: z.object({ ...ofMine, lineId: EntryId }),
  output: Dispute,
  refusals: ['statement.unknown', 'dispute.unknown', 'dispute.ended'],
})

/** By the seller: an adjustment of the ledger, of what is claimed less what the line says unless an amount is said. A second person's yes ends the dispute. */
export const settleDispute = endpoint({
  method: 'POST',
  path: '/statements/{period}/disputes/{lineId}/settlement',
  title: '用账目调整了结异议',
  who: { scope: 'party', hq: ['admin', 'finance'], dealer: ['owner'] },
  input: z.object({
    period: Period,
    buyerId: PartyId,
    lineId: EntryId,
    adjustmentId: LedgerAdjustmentId,
    amount: z.optional(AdjustmentAmount),
    reason: Reason,
  }),
  output: Dispute,
  refusals: ['statement.unknown', 'statement.open', 'dispute.unknown', 'dispute.ended', 'dispute.settling', 'ledgerAdjustment.duplicate'],
})

/** As a file: an address that holds for five minutes. */
export const exportStatement = endpoint({
  method: 'GET',
  path: '/statements/{period}/export',
  title: '导出对账单（PDF、Excel）',
  who: lookers,
  input: z.object({ ...ofMine, buyerId: z.optional(PartyId), format: z.enum(['pdf', 'xlsx']) }),
  output: z.object({ url: z.string(), name: z.string(), expiresAt: Instant }),
  refusals: ['statement.unknown', 'party.unknown'],
})
