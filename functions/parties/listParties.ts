import { pageSize } from '@shared/kernel/page'
import { listParties } from '@shared/parties/api'
import type { Party, PartyId } from '@shared/parties/model'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { inAreas, isOnlyRep, partyInReach } from '../platform/scope'
import { apart } from './rules/areas'
import { childrenOf, partiesIn } from './store'

/** Who stands directly below a party, by name; a rep sees the areas assigned, by division, and nothing outside them. */
export const handler = http(listParties, async ({ input: { parentId, after }, actor }) => {
  const from = after && fromCursor(after)
  const isRep = isOnlyRep(actor)
  const { areas } = actor.staff
  const found =
    isRep && !parentId
      ? await partiesIn(apart(areas), from, pageSize + 1)
      : await children((await partyInReach(actor, parentId)).partyId, from, ({ division }) => !isRep || inAreas(areas, division))
  return page(
    found,
    ({ sortKey }) => sortKey,
    ({ party }) => party,
  )
})

/** Reads on until the page is full: where it goes on must not be said by the name of a party that is not shown. */
async function children(parentId: PartyId, after: string | undefined, shows: (party: Party) => boolean) {
  const kept: Awaited<ReturnType<typeof childrenOf>> = []
  for (let from = after; ; ) {
    const found = await childrenOf(parentId, from, pageSize + 1)
    kept.push(...found.filter(({ party }) => shows(party)))
    if (kept.length > pageSize || found.length <= pageSize) return kept.slice(0, pageSize + 1)
    from = found.at(-1)!.sortKey
  }
}
