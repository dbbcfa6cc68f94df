import { earned, withEntry } from '@shared/bonus/accrual'
import { Refused } from '@shared/kernel/refused'
import type { PartyId } from '@shared/parties/model'
import { itemOf, rewardItem } from '../codes/scanStore'
import { dealersOf } from '../consumers/reach'
import { ownerOf } from '../consumers/store'
import { partyOf } from '../parties/store'
import { on } from '../platform/events'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import { bonusOf, enter, programOf } from './store'

/** Nothing is earned by it, and nobody waits for an answer. */
const nothing = /^(bonus\.(storeUnbound|otherDealer|taken|noProgram|dailyCap)|case\.notShipped)$/

/** A consumer who binds an item brings the store that sold it, or has it, its part; once an item. */
export const handler = on('onCodeBound', async ({ subject: serial, data }) => {
  const { kind, storeId, skuId, at, custody } = (data ?? {}) as Record<string, string> & {
    custody?: Parameters<typeof earned>[0]['custody']
  }
  if (kind !== 'consumer' || !storeId) return
  const accrue = async () => {
    const [store, program, item, owner] = await Promise.all([
      partyOf(storeId as PartyId),
      programOf(skuId!),
      itemOf(serial),
      ownerOf(storeId),
    ])
    if (store?.kind !== 'store') return
    const bonus = await bonusOf(store)
    const isTaken = item?.rewarded !== undefined
    const amount = earned({ store, dealers: dealersOf(owner, store), custody, isTaken, program, what: 'scan', bonus, now: at! })
    const next = withEntry(bonus, { entryId: `scan-${serial}`, kind: 'scan', amount, skuId: program!.skuId, at: at! })
    await commit(rewardItem(serial, storeId), ...enter(next.bonus, next.entry))
  }
  await again('save.conflict', accrue, 10).catch((error) => {
    if (!(error instanceof Refused) || !nothing.test(error.code)) throw error
  })
})
