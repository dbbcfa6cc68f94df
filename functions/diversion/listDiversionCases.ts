import { listDiversionCases } from '@shared/diversion/lists'
import { pageSize } from '@shared/kernel/page'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { sees } from './reach'
import { summaryForDealer, summaryForHq } from './rules/showing'
import { casesFrom, casesOf } from './store'

/** Newest first; for a rep, or a dealer, it reads on until a page of what is theirs to see is full. */
export const handler = http(listDiversionCases, async ({ input: { status, after }, actor }) => {
  const { kind, partyId } = actor.party
  const read = (from: string | undefined, most: number) => (kind === 'hq' ? casesFrom(status, from, most) : casesOf(partyId, from, most))
  const found: Awaited<ReturnType<typeof casesFrom>> = []
  let from = after && fromCursor(after)
  do {
    const some = await read(from, pageSize + 1)
    found.push(...some.filter(({ summary }) => sees(actor, summary) && summary.status === (status ?? summary.status)))
    from = some.length > pageSize ? some.at(-1)!.sortKey : undefined
  } while (from && found.length <= pageSize)
  return page(
    found,
    ({ sortKey }) => sortKey,
    ({ summary }) => (kind === 'hq' ? summaryForHq(summary) : summaryForDealer(summary)),
  )
})
