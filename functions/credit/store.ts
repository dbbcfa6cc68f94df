import { Credit, type Term } from '@shared/credit/model'
import type { Fen } from '@shared/kernel/money'
import type { PartyId } from '@shared/parties/model'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                         key
 * what one buyer may draw with one seller  pk  CREDIT#<sellerId>     sk  BUYER#<buyerId>
 * a seller's lines, by the buyers' names   gsi1 CREDITS#<sellerId>     /  <name>#<buyerId>
 *
 * The index holds keys alone, so that an order, which moves the figures, does not pay for it.
 * `left` = limit − reserved − balance is kept in the row because a guard cannot subtract.
 */
export const creditKey = (sellerId: string, buyerId: string): Key => ({ pk: `CREDIT#${sellerId}`, sk: `BUYER#${buyerId}` })

/** A buyer without a line has none: everything it orders is over its limit. */
export function creditIn(row: Item | undefined, sellerId: PartyId, buyerId: PartyId): Credit {
  const { limit = 0, reserved = 0, balance = 0, left = 0, overLimit = 'refuse', term = { kind: 'days', days: 0 } } = row ?? {}
  const { blockOverdue, oldestDue } = row ?? {}
  const drawn = Number(reserved) + Number(balance)
  return Credit.parse({
    ...{ sellerId, buyerId, limit, reserved, balance, left, overLimit, term, drawn },
    ...(blockOverdue === true && { blockOverdue }),
    ...(oldestDue ? { oldestDue } : {}),
  })
}

export const creditOf = async (sellerId: PartyId, buyerId: PartyId): Promise<Credit> =>
  creditIn(await table.get(creditKey(sellerId, buyerId)), sellerId, buyerId)

/** A seller's lines in the order of the index; the figures are read from the rows. */
export async function creditsFrom(sellerId: PartyId, after: string | undefined, limit: number) {
  const keys = await table.query({ index: 'gsi1', pk: `CREDITS#${sellerId}`, ...(after && { sk: { above: after } }), limit })
  const rows = await table.getMany(keys as unknown as Key[], { eventually: true })
  return keys.map(({ gsi1sk, sk }, i) => ({
    sortKey: String(gsi1sk),
    credit: creditIn(rows[i], sellerId, String(sk).slice('BUYER#'.length) as PartyId),
  }))
}

/** Reserves within the limit, or says by how much it is short. */
export const reserveCredit = (sellerId: string, buyerId: string, amount: Fen): Write => ({
  key: creditKey(sellerId, buyerId),
  add: { left: -amount, reserved: amount },
  guard: {
    when: { atLeast: { left: amount } },
    otherwise: 'credit.insufficient',
    detail: (found) => ({ short: amount - Number(found?.left ?? 0), left: Number(found?.left ?? 0) }),
  },
})

/** Sums up to twice this stay exact; nobody owes ten thousand billion yuan. */
const deepestLeft = -1_000_000_000_000_000

/** Reserves beyond the limit, where the seller would rather hold such an order than refuse it. */
export const overdrawCredit = (sellerId: string, buyerId: string, amount: Fen): Write => ({
  ...reserveCredit(sellerId, buyerId, amount),
  guard: { when: { equal: { overLimit: 'hold' }, atLeast: { left: deepestLeft + amount } }, otherwise: 'credit.insufficient' },
})

/** Gives back what an order had reserved and not yet shipped. */
export const freeCredit = (sellerId: string, buyerId: string, amount: Fen): Write => ({
  key: creditKey(sellerId, buyerId),
  add: { left: amount, reserved: -amount },
  guard: { when: { atLeast: { reserved: amount } }, otherwise: 'order.moved' },
})

export interface Line {
  limit: Fen
  overLimit: Credit['overLimit']
  term: Term
  /** As it was when absent. */
  blockOverdue?: boolean | undefined
}

/** Grants another line; what is drawn stays drawn. Holds only for the line that was read. The name is for the list. */
export const grantCredit = (before: Credit, isNew: boolean, { limit, overLimit, term, blockOverdue }: Line, buyerName: string): Write => ({
  key: creditKey(before.sellerId, before.buyerId),
  set: { limit, overLimit, term, blockOverdue, gsi1pk: `CREDITS#${before.sellerId}`, gsi1sk: `${buyerName}#${before.buyerId}` },
  add: { left: limit - before.limit, ...(isNew && { reserved: 0, balance: 0 }) },
  events: ['creditLine.set'],
  guard: { when: isNew ? 'absent' : { equal: { limit: before.limit } }, otherwise: 'save.conflict' },
})
