import { withEntry } from '@shared/bonus/accrual'
import { payBonus } from '@shared/bonus/api'
import { Refused } from '@shared/kernel/refused'
import { http } from '../platform/http'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { storeRead } from './reach'
import { bonusOf, enter, insertPayout, payoutOf } from './store'

/** Money that has left by hand, written down once. */
export const handler = http(payBonus, ({ input: { payoutId, partyId, amount, reference }, actor, now }) =>
  again('save.conflict', async () => {
    const store = await storeRead(actor, partyId)
    const earlier = await payoutOf(payoutId)
    const isSame = earlier?.storeId === partyId && earlier.entry.amount === -amount && earlier.entry.reference === reference
    if (earlier && !isSame) throw new Refused('bonus.duplicate')
    if (earlier) return earlier.entry
    const payout = { entryId: payoutId, kind: 'payout' as const, amount: -amount, at: now, ...(reference && { reference }) }
    const { bonus, entry } = withEntry(await bonusOf(store), payout)
    // Sent twice at once, the second finds the first's when it looks again.
    await commit(...enter(bonus, entry), insertPayout(payoutId, partyId, entry))
    return entry
  }),
)
