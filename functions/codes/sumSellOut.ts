import { sumSellOut } from '@shared/codes/sellOut'
import { Refused } from '@shared/kernel/refused'
import { shanghaiDate } from '@shared/kernel/time'
import { http } from '../platform/http'
import { isOnlyRep, partyInReach } from '../platform/scope'
import { sumsOf } from './rules/sellOut'
import { soldWithin } from './sellOutStore'

/** So many rows of store, product and day are summed at once; what is beyond is said. */
const most = 2_000

/** What was sold, by day, by product and by store, of a store, a dealer's stores or the whole channel. */
export const handler = http(sumSellOut, async ({ input, actor, now }) => {
  if (isOnlyRep(actor) && !input.partyId) throw new Refused('actor.forbidden')
  const party = await partyInReach(actor, input.partyId)
  const today = shanghaiDate(now)
  const { from = today, to = today } = input
  const rows = await soldWithin(party, { from, to }, most + 1)
  return { from, to, ...sumsOf(rows.slice(0, most), { from, to }), whole: rows.length <= most }
})
