import { listLedger } from '@shared/credit/api'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { accountAsked } from './accountFacts'
import { entriesBelow } from './ledgerStore'

/** What made the balance what it is, the last first. */
export const handler = http(listLedger, async ({ input: { after, ...asked }, actor }) => {
  const { sellerId, buyer } = await accountAsked(actor, asked)
  return page(
    await entriesBelow(sellerId, buyer.partyId, after && fromCursor(after), pageSize + 1),
    ({ place }) => place,
    ({ entry }) => entry,
  )
})
