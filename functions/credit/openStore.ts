import { type EntryId, EntryKind } from '@shared/credit/ledger'
import { Fen } from '@shared/kernel/money'
import { BusinessDate, Instant } from '@shared/kernel/time'
import { OrderId } from '@shared/orders/model'
import * as z from 'zod/mini'
import { type Item, type Key, table, type Write } from '../platform/table'
import { type Account, openOf, unmoved } from './ledgerStore'
import { creditKey } from './store'

/**
 * What is still to be matched of an account, and what has been: which credit paid which debit. A matching bumps the account's count of postings
 * like an entry does, so that one at a time works on an account and every amount written here is the one that was read.
 *
 * Reads and writes                                   key
 * debits not yet paid in full, the first due first   pk OPEN#<sellerId>#<buyerId>     sk DEBIT#<dueOn>#<entryId>
 * credits not yet used up, the oldest first          pk OPEN#<sellerId>#<buyerId>     sk CREDIT#<at>#<entryId>
 * what a credit has paid, in the order it did        pk MATCHED#<sellerId>#<buyerId>  sk <credit's entryId>#<count, ten digits>
 * every account that has entries                     gsi2 ACCOUNTS                      / <sellerId>#<buyerId>
 */
const matchedOf = ({ sellerId, buyerId }: Ids) => `MATCHED#${sellerId}#${buyerId}`
type Ids = Pick<Account, 'sellerId' | 'buyerId'>

const Open = {
  entryId: z.string(),
  kind: EntryKind,
  documentId: z.string(),
  orderId: z.optional(OrderId),
  /** Of the entry. */
  amount: Fen,
  /** Of it not yet matched. */
  open: Fen,
}
const OpenDebit = z.object({ ...Open, dueOn: BusinessDate })
const OpenCredit = z.object({ ...Open, at: Instant, held: Fen })
export type OpenDebit = z.infer<typeof OpenDebit> & { entryId: EntryId }
/** `held` is kept back for a refund: it pays nothing. */
export type OpenCredit = z.infer<typeof OpenCredit> & { entryId: EntryId }

const place = (row: Item) => String(row.sk).split('#')[1]
const debitIn = (row: Item) => OpenDebit.parse({ ...row, dueOn: place(row) }) as OpenDebit
const creditIn = (row: Item) => OpenCredit.parse({ held: 0, ...row, at: place(row) }) as OpenCredit

const debitKey = (of: Ids, { dueOn, entryId }: Pick<OpenDebit, 'dueOn' | 'entryId'>): Key => ({
  pk: openOf(of.sellerId, of.buyerId),
  sk: `DEBIT#${dueOn}#${entryId}`,
})
const creditRowKey = (of: Ids, { at, entryId }: Pick<OpenCredit, 'at' | 'entryId'>): Key => ({
  pk: openOf(of.sellerId, of.buyerId),
  sk: `CREDIT#${at}#${entryId}`,
})

/** The first due first; of one order where it is named. */
export async function openDebits(of: Ids, { orderId, limit }: { orderId?: string; limit?: number } = {}): Promise<OpenDebit[]> {
  const pk = openOf(of.sellerId, of.buyerId)
  const rows = await table.query({ pk, sk: { prefix: 'DEBIT#' }, ...(orderId && { only: { orderId } }), ...(limit && { limit }) })
  return rows.map(debitIn)
}

/** The oldest first. */
export async function openCredits(of: Ids, limit?: number): Promise<OpenCredit[]> {
  const pk = openOf(of.sellerId, of.buyerId)
  return (await table.query({ pk, sk: { prefix: 'CREDIT#' }, ...(limit && { limit }) })).map(creditIn)
}

/** One open credit, undefined when it is used up. */
export async function openCredit(of: Ids, credit: Pick<OpenCredit, 'at' | 'entryId'>): Promise<OpenCredit | undefined> {
  const row = await table.get(creditRowKey(of, credit))
  return row && creditIn(row)
}

/** Those of these debits that are still open, by entry. */
export async function stillOpen(of: Ids, debits: readonly Pick<OpenDebit, 'dueOn' | 'entryId'>[]): Promise<Map<string, OpenDebit>> {
  const rows = await table.getMany(debits.map((debit) => debitKey(of, debit)))
  return new Map(rows.flatMap((row) => (row ? [debitIn(row)] : [])).map((debit) => [debit.entryId, debit]))
}

/** The account's row as a matching leaves it: counted, and with the oldest date at which something open was due. */
export const matchedAccount = (account: Account, oldestDue: string | undefined): Write => ({
  key: creditKey(account.sellerId, account.buyerId),
  set: { posted: (account.posted ?? 0) + 1, ...(oldestDue && { oldestDue }) },
  remove: oldestDue ? [] : ['oldestDue'],
  guard: unmoved(account),
})

/** A debit with this much open: gone when that is nothing, back when it was gone. */
export function changeDebit(of: Ids, debit: OpenDebit, open: Fen, isThere = true): Write {
  const { dueOn: _, ...rest } = debit
  const key = debitKey(of, debit)
  if (!isThere) return { key, put: { ...rest, open }, guard: { when: 'absent', otherwise: 'ledger.moved' } }
  const guard = { when: { equal: { open: debit.open } }, otherwise: 'ledger.moved' } as const
  return open === 0 ? { key, delete: true, guard } : { key, set: { open }, guard }
}

/** A credit with this much open and held: gone when nothing is open, back when it was gone. */
export function changeCredit(of: Ids, credit: OpenCredit, { open, held }: { open: Fen; held: Fen }, isThere = true): Write {
  const { at: _, ...rest } = credit
  const key = creditRowKey(of, credit)
  if (!isThere) return { key, put: { ...rest, open, held }, guard: { when: 'absent', otherwise: 'ledger.moved' } }
  const guard = { when: { equal: { open: credit.open } }, otherwise: 'ledger.moved' } as const
  return open === 0 ? { key, delete: true, guard } : { key, set: { open, held }, guard }
}

/** What of a debit a credit paid, and when; with all that brings the debit back when it is taken back. */
export interface Matched {
  debit: Omit<OpenDebit, 'open'>
  amount: Fen
  at: Instant
}
export interface MatchedRow {
  place: string
  matched: Matched[]
}

const packed = ({ debit: { entryId, kind, documentId, orderId, amount: whole, dueOn }, amount, at }: Matched) => [
  ...[entryId, kind, documentId, orderId ?? '', whole, dueOn, amount, at],
]
const unpacked = (stored: unknown[]): Matched => {
  const [entryId, kind, documentId, orderId, whole, dueOn, amount, at] = stored
  const debit = { entryId, kind, documentId, ...(orderId ? { orderId } : {}), amount: whole, dueOn } as Matched['debit']
  return { debit, amount: Number(amount), at: String(at) }
}

/** In the order it was matched. */
export async function matchedBy(of: Ids, entryId: string): Promise<MatchedRow[]> {
  const rows = await table.query({ pk: matchedOf(of), sk: { prefix: `${entryId}#` } })
  return rows.map((row) => ({ place: String(row.sk), matched: (row.matched as unknown[][]).map(unpacked) }))
}

export const insertMatched = (account: Account, entryId: string, matched: readonly Matched[]): Write => ({
  key: { pk: matchedOf(account), sk: `${entryId}#${String((account.posted ?? 0) + 1).padStart(10, '0')}` },
  put: { matched: matched.map(packed) },
  guard: { when: 'absent', otherwise: 'ledger.moved' },
})

/** What is left of it, after some was taken back; nothing is no row. */
export const changeMatched = (of: Ids, place: string, matched: readonly Matched[]): Write => {
  const key = { pk: matchedOf(of), sk: place }
  return matched.length > 0
    ? { key, set: { matched: matched.map(packed) }, guard: { when: 'present', otherwise: 'ledger.moved' } }
    : { key, delete: true, guard: { when: 'present', otherwise: 'ledger.moved' } }
}

/** Every account that has entries, in the order of the index, after the given place. */
export async function accountsAfter(after: string | undefined, limit: number) {
  const rows = await table.query({ index: 'gsi2', pk: 'ACCOUNTS', ...(after && { sk: { above: after } }), limit })
  return rows.map(({ gsi2sk }) => String(gsi2sk))
}
