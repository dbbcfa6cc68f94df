import type { HeldBonus } from '@shared/bonus/held'
import { BonusBalance, BonusEntry, BonusProgram } from '@shared/bonus/model'
import type { Party } from '@shared/parties/model'
import { type Item, type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                                     key
 * what a SKU brings                                    pk   BONUSPROGRAMS            sk  <skuId>
 * a store's balance, and what it earned that day       pk   BONUS#<storeId>          sk  BALANCE
 * what changed it                                      pk   BONUS#<storeId>          sk  ENTRY#<at>#<entryId>
 * stores with something to get                         gsi3 BONUSDUE                   /  <storeId>
 * one payout: whose, and which entry                   pk   BONUSPAYOUT#<payoutId>   sk  BONUSPAYOUT
 */
const programKey = (skuId: string): Key => ({ pk: 'BONUSPROGRAMS', sk: skuId })
const balanceKey = (storeId: string): Key => ({ pk: `BONUS#${storeId}`, sk: 'BALANCE' })
const entryKey = (storeId: string, { at, entryId }: Pick<BonusEntry, 'at' | 'entryId'>): Key => ({
  pk: balanceKey(storeId).pk,
  sk: `ENTRY#${at}#${entryId}`,
})
const payoutKey = (payoutId: string): Key => ({ pk: `BONUSPAYOUT#${payoutId}`, sk: 'BONUSPAYOUT' })

export async function programOf(skuId: string): Promise<BonusProgram | undefined> {
  const row = await table.get(programKey(skuId))
  return row && BonusProgram.parse(row)
}

export const saveProgram = (program: BonusProgram): Write => ({ key: programKey(program.skuId), set: { ...program } })

export async function programsFrom(after: string | undefined, limit: number) {
  const rows = await table.query({ pk: 'BONUSPROGRAMS', ...(after && { sk: { above: after } }), limit })
  return rows.map((row) => BonusProgram.parse(row))
}

export async function bonusOf({ partyId: storeId, name: storeName }: Pick<Party, 'partyId' | 'name'>): Promise<HeldBonus> {
  const row = await table.get(balanceKey(storeId))
  const balance = row ? BonusBalance.parse(row.summary) : { storeId, storeName, earned: 0, paid: 0, balance: 0 }
  return {
    ...{ balance, day: String(row?.day ?? ''), today: (row?.today ?? {}) as Record<string, number> },
    version: row && Number(row.version),
  }
}

/** One entry more, and the balance after it: held to the balance as it was read. */
export function enter({ balance, day, today, version }: HeldBonus, entry: BonusEntry): Write[] {
  const { storeId } = balance
  const due = balance.balance > 0
  return [
    {
      key: balanceKey(storeId),
      set: { summary: balance, day, today, ...(due && { gsi3pk: 'BONUSDUE', gsi3sk: storeId }) },
      ...(!due && { remove: ['gsi3pk', 'gsi3sk'] }),
      guard: { when: version === undefined ? { without: ['version'] } : { equal: { version } }, otherwise: 'save.conflict' },
    },
    {
      key: entryKey(storeId, entry),
      put: { ...entry },
      events: [entry.kind === 'payout' ? 'bonus.paid' : 'bonus.earned'],
      guard: { when: 'absent', otherwise: 'save.conflict' },
    },
  ]
}

export async function entryAt(storeId: string, at: Pick<BonusEntry, 'at' | 'entryId'>): Promise<BonusEntry | undefined> {
  const row = await table.get(entryKey(storeId, at))
  return row && BonusEntry.parse(row)
}

export async function entriesOf(storeId: string, before: string | undefined, limit: number) {
  const sk = before?.startsWith('ENTRY#') ? { from: 'ENTRY#', to: before } : { prefix: 'ENTRY#' }
  const rows = await table.query({ pk: balanceKey(storeId).pk, sk, newestFirst: true, limit: limit + (before ? 1 : 0) })
  return rows.filter(({ sk: at }) => at !== before).map((row) => ({ entry: BonusEntry.parse(row), sortKey: String(row.sk) }))
}

export async function balancesDue(after: string | undefined, limit: number) {
  const rows = await table.query({ index: 'gsi3', pk: 'BONUSDUE', ...(after && { sk: { above: after } }), limit })
  return rows.map((row) => BonusBalance.parse(row.summary))
}

export const insertPayout = (payoutId: string, storeId: string, { at, entryId }: BonusEntry): Write => ({
  key: payoutKey(payoutId),
  put: { storeId, at, entryId },
  guard: { when: 'absent', otherwise: 'bonus.duplicate' },
})

export async function payoutOf(payoutId: string): Promise<{ storeId: string; entry: BonusEntry } | undefined> {
  const row: Item | undefined = await table.get(payoutKey(payoutId))
  const entry = row && (await entryAt(String(row.storeId), { at: String(row.at), entryId: String(row.entryId) }))
  return entry && { storeId: String(row.storeId), entry }
}
