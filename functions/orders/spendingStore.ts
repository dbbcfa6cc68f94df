import type { Fen } from '@shared/kernel/money'
import { epochSeconds, type Instant } from '@shared/kernel/time'
import { type Key, table, type Write } from '../platform/table'

/**
 * What people have ordered whose spending is limited; nobody else has such a row.
 *
 * Reads and writes                                      key
 * what a person ordered in one Shanghai day or month    pk SPENT#<staffId>  sk <YYYY-MM-DD or YYYY-MM>
 */
const spentKey = (spending: string): Key => {
  const [staffId, period] = spending.split('/') as [string, string]
  return { pk: `SPENT#${staffId}`, sk: period }
}

/** Fen so far, by `<staffId>/<period>`; undefined when nothing was ever ordered in it. */
export async function spentIn(spending: string): Promise<Fen | undefined> {
  const row = await table.get(spentKey(spending))
  return row && Number(row.spent)
}

/** Long after the last order of the period can still give back. */
const keptSeconds = 400 * 24 * 3600

/** Counts an order, held to what was read. */
export const spend = (spending: string, before: Fen | undefined, amount: Fen, now: Instant): Write => {
  const key = spentKey(spending)
  if (before === undefined) {
    return { key, put: { spent: amount, ttl: epochSeconds(now) + keptSeconds }, guard: { when: 'absent', otherwise: 'save.conflict' } }
  }
  return { key, add: { spent: amount }, guard: { when: { equal: { spent: before } }, otherwise: 'save.conflict' } }
}

/** What an order that came to nothing had counted; the order's own guard sees to it that this happens once. */
export const unspend = (spending: string, amount: Fen): Write => ({ key: spentKey(spending), add: { spent: -amount } })
