import type { Instant } from '@shared/kernel/time'
import type { OrderId } from '@shared/orders/model'
import type { PartyId } from '@shared/parties/model'
import { accountOf } from '../credit/ledgerStore'
import { type OpenCredit, openCredits, openDebits } from '../credit/openStore'
import { held, orderKey } from '../orders/store'
import { again } from '../platform/retry'
import { commit, table } from '../platform/table'
import { matchingWrites } from './matching'
import { pairs, stillToCome } from './rules/matching'

/** Each pair may touch an open debit, an open credit, a payment, an order and what was matched: so many fit a commit with room to spare. */
const most = 15

/** Reads and decides again after whatever came between: another posting, or somebody who works on one of the orders. */
export const onAccount = <T>(decide: () => Promise<T>): Promise<T> => again('ledger.moved', () => again('order.moved', decide, 5), 20)

/**
 * Lets open credits pay open debits, a commit at a time, until nothing can be matched. Whoever stops in between leaves an account that adds up,
 * and the next to come goes on: after a posting, its event, or at night.
 */
export async function allocateAccount(sellerId: PartyId, buyerId: PartyId, now: Instant): Promise<void> {
  while (await onAccount(() => allocateOnce(sellerId, buyerId, now)));
}

async function allocateOnce(sellerId: PartyId, buyerId: PartyId, now: Instant): Promise<boolean> {
  const account = await accountOf(sellerId, buyerId)
  const credits = await openCredits(account)
  if (credits.every(({ open, held }) => open === held)) return false
  const anyFor = credits.some(({ orderId }) => orderId)
  const debits = await openDebits(account, anyFor ? {} : { limit: most + 1 })
  const found = debits.length > 0 ? pairs(debits, credits, await toCome(credits), most) : []
  if (found.length > 0) await commit(...(await matchingWrites({ account, pairs: found, debits, now })))
  return found.length > 0
}

/** By order that money was sent for: what it may still come to owe. */
async function toCome(credits: readonly OpenCredit[]) {
  const orderIds = [...new Set(credits.flatMap(({ kind, orderId }) => (kind === 'payment' && orderId ? [orderId as OrderId] : [])))]
  const rows = await table.getMany(orderIds.map(orderKey))
  return new Map(rows.flatMap((row) => (row ? [held(row).order] : [])).map((order) => [order.orderId as string, stillToCome(order)]))
}
