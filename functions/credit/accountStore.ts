import type { PartyId } from '@shared/parties/model'
import { table, type Write } from '../platform/table'
import { type Account, unmoved } from './ledgerStore'
import { creditKey } from './store'

/**
 * Of the accounts of ledgerStore.ts, reads and writes   key
 * every account that has entries                        gsi2 ACCOUNTS / <sellerId>#<buyerId>
 * until when statements are out                         the credit row
 */
export async function accountsFrom(after: string | undefined, limit: number) {
  const rows = await table.query({ index: 'gsi2', pk: 'ACCOUNTS', ...(after && { sk: { above: after } }), limit })
  return rows.map(({ gsi2sk }) => {
    const [sellerId, buyerId] = String(gsi2sk).split('#') as [PartyId, PartyId]
    return { sortKey: String(gsi2sk), sellerId, buyerId }
  })
}

/** Nothing is posted into the month any more: who read the account before is told that it has moved. */
export const closeThrough = (account: Account, period: string): Write => ({
  key: creditKey(account.sellerId, account.buyerId),
  set: { closedThrough: period },
  add: { posted: 1 },
  guard: unmoved(account),
})
