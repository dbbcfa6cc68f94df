import { type EntryId, LedgerEntry } from '@shared/credit/ledger'
import type { Credit } from '@shared/credit/model'
import type { Fen } from '@shared/kernel/money'
import { dayBegins, type Instant, shanghaiDate } from '@shared/kernel/time'
import type { PartyId } from '@shared/parties/model'
import { type Guard, type Item, type Key, table, type Write } from '../platform/table'
import { creditIn, creditKey } from './store'

/**
 * The ledger of one buyer with one seller: entries are put once and never changed; the credit row keeps the balance and counts the postings,
 * so that entries stand in one order, each with the balance after it. Open items are what is still to be matched with each other, and go when they are.
 *
 * Reads and writes                                   key
 * the entries, in the order they were posted         pk LEDGER#<sellerId>#<buyerId>  sk <count, ten digits>
 * debits not yet paid in full, the first due first   pk OPEN#<sellerId>#<buyerId>    sk DEBIT#<dueOn>#<entryId>
 * credits not yet used up, the oldest first          pk OPEN#<sellerId>#<buyerId>    sk CREDIT#<at>#<entryId>
 * every account that has entries                     gsi2 ACCOUNTS                     / <sellerId>#<buyerId>, keys of the credit row alone
 */
const ledgerOf = (sellerId: string, buyerId: string) => `LEDGER#${sellerId}#${buyerId}`
export const openOf = (sellerId: string, buyerId: string) => `OPEN#${sellerId}#${buyerId}`
const place = (count: number) => String(count).padStart(10, '0')

/** A credit row with what posting needs to know. */
export interface Account {
  sellerId: PartyId
  buyerId: PartyId
  credit: Credit
  /** Counts postings and matchings; undefined when there never was one. */
  posted: number | undefined
  /** When the last entry was posted. */
  lastAt?: Instant
  /** Statements are out through this month (YYYY-MM): nothing is posted into it any more. */
  closedThrough?: string
}

export function accountIn(row: Item | undefined, sellerId: PartyId, buyerId: PartyId): Account {
  const { posted, lastAt, closedThrough } = row ?? {}
  return {
    ...{ sellerId, buyerId, credit: creditIn(row, sellerId, buyerId), posted: posted === undefined ? undefined : Number(posted) },
    ...(lastAt ? { lastAt: String(lastAt) } : {}),
    ...(closedThrough ? { closedThrough: String(closedThrough) } : {}),
  }
}

export const accountOf = async (sellerId: PartyId, buyerId: PartyId): Promise<Account> =>
  accountIn(await table.get(creditKey(sellerId, buyerId)), sellerId, buyerId)

/** Holds a commit to the account as it was read: one posting or matching at a time. */
export const unmoved = ({ posted }: Account): Guard => ({
  when: posted === undefined ? { without: ['posted'] } : { equal: { posted } },
  otherwise: 'ledger.moved',
})

const withLeft = (guard: Guard, left: Fen): Guard => ({ ...guard, when: { ...(guard.when as object), atLeast: { left } } })

export type NewEntry = Omit<LedgerEntry, 'balance' | 'at'>

export interface Posting {
  entry: NewEntry
  /** Fen of reserved credit that the entry takes the place of. */
  frees?: Fen
  /** What must be left of the credit before it, at least: where the rule asked for it, orders in between are seen too. */
  leftAtLeast?: Fen
  /** What it is matched with changes in the same commit: nothing of it is open. */
  matched?: true
}

/**
 * One entry: the credit row, the entry and its open item. Decide again on `ledger.moved`.
 * Entries never go back in time, nor into a month whose statement is out.
 */
export function post(
  account: Account,
  { entry, frees = 0, leftAtLeast, matched }: Posting,
  now: Instant,
): { writes: Write[]; entry: LedgerEntry } {
  const { sellerId, buyerId, credit, posted = 0, lastAt = now } = account
  const at = [now, lastAt, afterClosed(account.closedThrough)].sort().at(-1)!
  const posting = LedgerEntry.parse({ ...entry, balance: credit.balance + entry.amount, at })
  const { amount, entryId } = posting
  // What nobody gave a term is due at once.
  const dueOn = posting.dueOn ?? shanghaiDate(at)
  const oldestDue = amount > 0 && !matched && (!credit.oldestDue || dueOn < credit.oldestDue) ? dueOn : undefined
  const row: Write = {
    key: creditKey(sellerId, buyerId),
    set: { posted: posted + 1, lastAt: at, gsi2pk: 'ACCOUNTS', gsi2sk: `${sellerId}#${buyerId}`, ...(oldestDue && { oldestDue }) },
    add: { balance: amount, reserved: -frees, left: frees - amount, ...(account.posted === undefined && { limit: 0 }) },
    guard: leftAtLeast === undefined ? unmoved(account) : withLeft(unmoved(account), leftAtLeast),
  }
  const put: Write = {
    key: { pk: ledgerOf(sellerId, buyerId), sk: place(posted + 1) },
    put: { ...posting },
    // Whatever it stands for, it may now be matched.
    events: ['ledger.posted'],
    guard: { when: 'absent', otherwise: 'ledger.moved' },
  }
  return {
    entry: posting,
    writes: [row, put, ...(amount === 0 || matched ? [] : [openItem(account, posting, dueOn, entryId)])],
  }
}

const openItem = ({ sellerId, buyerId }: Account, { amount, ...entry }: LedgerEntry, dueOn: string, entryId: EntryId): Write => ({
  key: { pk: openOf(sellerId, buyerId), sk: amount > 0 ? `DEBIT#${dueOn}#${entryId}` : `CREDIT#${entry.at}#${entryId}` } satisfies Key,
  put: {
    entryId,
    kind: entry.kind,
    documentId: entry.documentId,
    orderId: entry.orderId,
    amount: Math.abs(amount),
    open: Math.abs(amount),
  },
  guard: { when: 'absent', otherwise: 'ledger.moved' },
})

/** The first moment of the month after. */
function afterClosed(month: string | undefined): Instant {
  if (!month) return ''
  const [year, number] = month.split('-').map(Number) as [number, number]
  return dayBegins(number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`)
}

/** Entries in the order they were posted, after the given place; each with its place. */
export async function entriesAfter(sellerId: string, buyerId: string, after: string | undefined, limit?: number) {
  const rows = await table.query({ pk: ledgerOf(sellerId, buyerId), ...(after && { sk: { above: after } }), ...(limit && { limit }) })
  return rows.map((row) => ({ place: String(row.sk), entry: LedgerEntry.parse(row) }))
}

/** The last posted first, below the given place. */
export async function entriesBelow(sellerId: string, buyerId: string, below: string | undefined, limit: number) {
  const rows = await table.query({ pk: ledgerOf(sellerId, buyerId), ...(below && { sk: { below } }), newestFirst: true, limit })
  return rows.map((row) => ({ place: String(row.sk), entry: LedgerEntry.parse(row) }))
}
