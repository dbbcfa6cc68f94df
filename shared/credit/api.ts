import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { After, pageOf } from '../kernel/page'
import { OrderId, Reason } from '../orders/model'
import { PartyId } from '../parties/model'
import { AdjustmentAmount, AdjustmentStatus, LedgerAdjustment, LedgerAdjustmentId } from './adjustment'
import { LedgerEntry } from './ledger'
import { AccountShown, Credit, CreditShown } from './model'

/** Both sides of an account, and whoever stands above the buyer. */
const lookers = {
  scope: 'deal',
  hq: ['admin', 'boss', 'channelManager', 'orderDesk', 'creditController', 'finance', 'salesRep'],
  dealer: ['owner', 'buyer', 'clerk'],
  store: ['owner', 'buyer', 'clerk'],
} as const

export const getCredit = endpoint({
  method: 'GET',
  path: '/credit',
  title: '信用额度（默认：我方在供货方的额度）',
  who: { scope: 'deal', hq: 'any', dealer: ['owner', 'buyer', 'clerk'], store: ['owner', 'buyer', 'clerk'] },
  input: z.object({ sellerId: z.optional(PartyId), buyerId: z.optional(PartyId) }),
  output: CreditShown,
  refusals: ['party.unknown'],
})

/** The lines that a seller has granted, by the buyers' names. */
export const listCredits = endpoint({
  method: 'GET',
  path: '/credits',
  title: '我给客户的信用额度',
  who: {
    scope: 'subtree',
    hq: ['admin', 'boss', 'channelManager', 'orderDesk', 'creditController', 'finance'],
    dealer: ['owner', 'clerk'],
  },
  input: z.object({ sellerId: z.optional(PartyId), after: z.optional(After) }),
  output: pageOf(CreditShown),
})

/** Sets what the seller grants; what is already drawn stays drawn, so `left` may become negative. `blockOverdue` stays as it is when absent. */
export const setCreditLine = endpoint({
  method: 'PUT',
  path: '/credit',
  title: '设定信用额度',
  who: { scope: 'party', hq: ['admin', 'creditController'], dealer: ['owner'] },
  input: z.pick(z.extend(Credit, { sellerId: z.optional(PartyId) }), {
    sellerId: true,
    buyerId: true,
    limit: true,
    overLimit: true,
    term: true,
    blockOverdue: true,
  }),
  output: CreditShown,
  refusals: ['party.unknown', 'save.conflict'],
})

/** Without a seller, with whom the buyer buys from; without a buyer, the caller's own. */
export const getAccount = endpoint({
  method: 'GET',
  path: '/account',
  title: '往来账户：额度、欠款、逾期、近期应付',
  who: lookers,
  input: z.object({ sellerId: z.optional(PartyId), buyerId: z.optional(PartyId) }),
  output: AccountShown,
  refusals: ['party.unknown'],
})

/** Newest first, each with the balance after it. */
export const listLedger = endpoint({
  method: 'GET',
  path: '/ledger',
  title: '往来明细',
  who: lookers,
  input: z.object({ sellerId: z.optional(PartyId), buyerId: z.optional(PartyId), after: z.optional(After) }),
  output: pageOf(LedgerEntry),
  refusals: ['party.unknown'],
})

/** Of the caller's own account with a buyer. Nothing is posted before another person has decided. */
export const requestAdjustment = endpoint({
  method: 'POST',
  path: '/ledger-adjustments',
  title: '申请调整客户欠款',
  who: { scope: 'party', hq: ['admin', 'finance'], dealer: ['owner'] },
  input: z.object({
    adjustmentId: LedgerAdjustmentId,
    buyerId: PartyId,
    amount: AdjustmentAmount,
    reason: Reason,
    orderId: z.optional(OrderId),
  }),
  output: LedgerAdjustment,
  refusals: ['ledgerAdjustment.duplicate', 'order.unknown'],
})

/** By another person than the one who asked; at a dealer with one owner, a clerk. Posts the entry, or refuses it with the reason. */
export const decideAdjustment = endpoint({
  method: 'POST',
  path: '/ledger-adjustments/{adjustmentId}/decision',
  title: '复核欠款调整',
  who: { scope: 'party', hq: ['admin', 'finance'], dealer: ['owner', 'clerk'] },
  input: z
    .object({ adjustmentId: LedgerAdjustmentId, accept: z.boolean(), reason: z.optional(Reason) })
    .check(z.refine(({ accept, reason }) => accept || reason !== undefined, { error: '请写明不同意的原因', path: ['reason'] })),
  output: LedgerAdjustment,
  refusals: ['ledgerAdjustment.unknown', 'ledgerAdjustment.samePerson', 'ledgerAdjustment.decided', 'ledger.moved'],
})

/** The seller's own, newest first. */
export const listAdjustments = endpoint({
  method: 'GET',
  path: '/ledger-adjustments',
  title: '欠款调整记录',
  who: { scope: 'party', hq: ['admin', 'boss', 'finance'], dealer: ['owner', 'clerk'] },
  input: z.object({ status: z.optional(AdjustmentStatus), after: z.optional(After) }),
  output: pageOf(LedgerAdjustment),
})
