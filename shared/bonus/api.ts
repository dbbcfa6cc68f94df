import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { Amount } from '../kernel/money'
import { After, pageOf } from '../kernel/page'
import { PartyId } from '../parties/model'
import { BonusBalance, BonusEntry, BonusProgram, PayoutId } from './model'

const lookers = { scope: 'party', hq: ['admin', 'boss', 'channelManager', 'finance'], store: 'any' } as const

/** For what is earned from now on; amounts of 0 end it. */
export const saveBonusProgram = endpoint({
  method: 'PUT',
  path: '/bonus-programs/{skuId}',
  title: '设置门店奖励：开箱、消费者扫码、每日上限',
  who: { scope: 'party', hq: ['admin', 'channelManager'] },
  input: BonusProgram,
  output: BonusProgram,
  refusals: ['product.unknown'],
})

export const listBonusPrograms = endpoint({
  method: 'GET',
  path: '/bonus-programs',
  title: '门店奖励方案',
  who: { scope: 'party', hq: 'any', store: 'any' },
  input: z.object({ after: z.optional(After) }),
  output: pageOf(BonusProgram),
})

/** A store's own; HQ names the store. */
export const getBonus = endpoint({
  method: 'GET',
  path: '/bonus',
  title: '门店奖励余额',
  who: lookers,
  input: z.object({ partyId: z.optional(PartyId) }),
  output: BonusBalance,
  refusals: ['party.unknown'],
})

/** Newest first; every entry tells the balance after it. */
export const listBonusEntries = endpoint({
  method: 'GET',
  path: '/bonus/entries',
  title: '门店奖励明细',
  who: lookers,
  input: z.object({ partyId: z.optional(PartyId), after: z.optional(After) }),
  output: pageOf(BonusEntry),
  refusals: ['party.unknown'],
})

/** Stores that have something to get. */
export const listBonusBalances = endpoint({
  method: 'GET',
  path: '/bonus-balances',
  title: '待付的门店奖励',
  who: { scope: 'party', hq: ['admin', 'boss', 'channelManager', 'finance'] },
  input: z.object({ after: z.optional(After) }),
  output: pageOf(BonusBalance),
})

/** Paid by hand, written down here; the same `payoutId` again answers the same. */
export const payBonus = endpoint({
  method: 'POST',
  path: '/bonus-payouts',
  title: '登记门店奖励付款',
  who: { scope: 'party', hq: ['admin', 'finance'] },
  input: z.object({
    payoutId: PayoutId,
    partyId: PartyId,
    amount: Amount.check(z.positive('金额要大于 0')),
    reference: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(60))),
  }),
  output: BonusEntry,
  refusals: ['party.unknown', 'bonus.tooMuch', 'bonus.duplicate', 'save.conflict'],
})
