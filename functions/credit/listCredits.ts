import { listCredits } from '@shared/credit/api'
import { pageSize } from '@shared/kernel/page'
import { Party } from '@shared/parties/model'
import { partyKey } from '../parties/store'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { partyInReach } from '../platform/scope'
import { table } from '../platform/table'
import { creditsFrom } from './store'

/** What a seller lets its buyers owe, for itself and whoever stands above it. A buyer is called as it is now, and stands where it did when its line was set. */
export const handler = http(listCredits, async ({ input: { sellerId, after }, actor }) => {
  const seller = await partyInReach(actor, sellerId)
  const found = await creditsFrom(seller.partyId, after && fromCursor(after), pageSize + 1)
  const buyers = await table.getMany(
    found.map(({ credit }) => partyKey(credit.buyerId)),
    { eventually: true },
  )
  const names = new Map(buyers.flatMap((row) => (row ? [Party.parse(row.summary)] : [])).map(({ partyId, name }) => [partyId, name]))
  return page(
    found,
    ({ sortKey }) => sortKey,
    ({ credit }) => ({ ...credit, buyerName: names.get(credit.buyerId) ?? '' }),
  )
})
