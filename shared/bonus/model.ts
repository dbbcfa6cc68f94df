import * as z from 'zod/mini'
import { Id } from '../kernel/id'
import { Amount, Fen } from '../kernel/money'
import { Instant } from '../kernel/time'
import { SkuId } from '../orders/model'
import { PartyId } from '../parties/model'

export const PayoutId = Id('bpo')

/** What a store earns by one SKU, in fen: for a case it opens, for a consumer who binds an item of it; at most so much a store and day (Shanghai). */
export const BonusProgram = z.object({ skuId: SkuId, perCase: Amount, perScan: Amount, dailyCap: Amount })
export type BonusProgram = z.infer<typeof BonusProgram>

/** `balance` = earned − paid, to the fen. */
export const BonusBalance = z.object({ storeId: PartyId, storeName: z.string(), earned: Fen, paid: Fen, balance: Fen })
export type BonusBalance = z.infer<typeof BonusBalance>

export const BonusEntry = z.object({
  entryId: z.string(),
  kind: z.enum(['case', 'scan', 'payout']),
  /** What the balance changed by; a payout is below zero. */
  amount: z.int(),
  balance: Fen,
  skuId: z.optional(SkuId),
  /** Of a payout: a bank's or WeChat's number. */
  reference: z.optional(z.string()),
  at: Instant,
})
export type BonusEntry = z.infer<typeof BonusEntry>
