import { dayBegins, plusDays, shanghaiDate } from '@shared/kernel/time'
import { getOrderCycle } from '@shared/orders/api'
import { http } from '../platform/http'
import { waysBetween } from './cycleStore'
import { cycleOf } from './rules/cycle'

const most = 2000
const longest = 366

/** How long the orders took that were settled in these days. */
export const handler = http(getOrderCycle, async ({ input, actor, now }) => {
  const to = input.to ?? shanghaiDate(now)
  const earliest = plusDays(to, 1 - longest)
  const asked = input.from ?? plusDays(to, -29)
  // At least a day: one that is yet to come, asked for without an end, is today.
  const from = [[asked, earliest].sort()[1]!, to].sort()[0]!
  const ways = await waysBetween(actor.party.partyId, dayBegins(from), dayBegins(plusDays(to, 1)), most)
  return { from, to, ...cycleOf(ways) }
})
