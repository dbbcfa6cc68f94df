import type { Instant } from '@shared/kernel/time'
import { Party, type PartyId } from '@shared/parties/model'
import { nextPeriod, type Period } from '@shared/statements/period'
import { closeThrough } from '../credit/accountStore'
import { type Account, accountOf, entriesAfter } from '../credit/ledgerStore'
import { partyKey } from '../parties/store'
import { again } from '../platform/retry'
import { commit, table } from '../platform/table'
import { nextSlice } from './rules/slices'
import { insertStatement, statementOf } from './store'

/** What stands behind the last statement of an account: nothing was ever issued, or from its closing on. */
export async function unissued({ sellerId, buyerId, closedThrough }: Account) {
  const last = closedThrough === undefined ? undefined : await statementOf({ period: closedThrough, sellerId, buyerId })
  const entries = await entriesAfter(sellerId, buyerId, last?.to || undefined)
  const from = closedThrough && nextPeriod(closedThrough)
  return { opening: last?.summary.closing ?? 0, after: last?.to || undefined, entries, from }
}

export async function namesOf(sellerId: PartyId, buyerId: PartyId): Promise<{ sellerName: string; buyerName: string }> {
  const rows = await table.getMany([partyKey(sellerId), partyKey(buyerId)], { eventually: true })
  const [sellerName = '', buyerName = ''] = rows.map((row) => row && Party.parse(row.summary).name)
  return { sellerName, buyerName }
}

/** At midnight others post too: who issues loses that often at most. */
const patience = 30

/**
 * Issues what is due of an account, month by month; answers how many. The month is closed in the same commit, which holds only for the ledger
 * that was read: an entry is on the statement or belongs to a later month. Again issues nothing.
 */
export async function issueDue(sellerId: PartyId, buyerId: PartyId, through: Period, now: Instant): Promise<number> {
  const names = namesOf(sellerId, buyerId)
  const issueNext = () =>
    again(
      'ledger.moved',
      async () => {
        const account = await accountOf(sellerId, buyerId)
        if (account.posted === undefined || (account.closedThrough ?? '') >= through) return false
        const slice = nextSlice({ ...(await unissued(account)), through })
        if (!slice) return false
        const { period, opening, closing, after, to, lines } = slice
        const summary = { period, sellerId, buyerId, ...(await names), opening, closing, lineCount: lines.length, issuedAt: now }
        await commit(insertStatement({ ...summary, status: 'issued' }, after, to), closeThrough(account, period))
        return true
      },
      patience,
    )
  for (let issued = 0; ; issued++) if (!(await issueNext())) return issued
}
