import { listHoldings } from '@shared/codes/cases'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { partyInReach } from '../platform/scope'
import { holdingsOf, sumsOf } from './cases/holdings'
import { heldBy } from './holdingStore'

/** So many rows are summed for a first page: a third of a megabyte. */
const mostSummed = 2_000

/** What a party has now, by scan: a moment behind, since an index tells it. */
export const handler = http(listHoldings, async ({ input: { partyId, after }, actor }) => {
  const party = await partyInReach(actor, partyId)
  const rows = await heldBy(party.partyId, after && fromCursor(after), after ? pageSize + 1 : mostSummed + 1)
  const shown = page(
    rows.slice(0, pageSize + 1),
    ({ sortKey }) => sortKey,
    (row) => row,
  )
  const { items, names } = await holdingsOf(shown.items, after ? [] : rows)
  const sums = after ? {} : { sums: sumsOf(rows.slice(0, mostSummed), names), whole: rows.length <= mostSummed }
  return { items, ...(shown.next && { next: shown.next }), ...sums }
})
