import type { EntryKind, LedgerEntry } from '@shared/credit/ledger'
import { newId } from '@shared/kernel/id'
import type { Fen } from '@shared/kernel/money'
import { type Instant, shanghaiDate } from '@shared/kernel/time'
import type { PartyId } from '@shared/parties/model'
import { accountOf, post } from '../credit/ledgerStore'
import { again } from '../platform/retry'
import { commit } from '../platform/table'

/** One entry of an account, posted as a document would post it: a debit as a shipment, a credit as a payment. */
export const anEntry = (sellerId: PartyId, buyerId: PartyId, amount: Fen, now: Instant, tries = 40): Promise<LedgerEntry> => {
  const [kind, prefix]: [EntryKind, 'shp' | 'pay'] = amount > 0 ? ['shipment', 'shp'] : ['payment', 'pay']
  const entry = { entryId: newId('led'), kind, amount, documentId: newId(prefix), ...(amount > 0 && { dueOn: shanghaiDate(now) }) }
  return again(
    'ledger.moved',
    async () => {
      const posted = post(await accountOf(sellerId, buyerId), { entry }, now)
      await commit(...posted.writes)
      return posted.entry
    },
    tries,
  )
}
