import { pageSize } from '@shared/kernel/page'
import { listParties } from '@shared/parties/api'
import { http } from '../platform/http'
import { fromCursor, page } from '../platform/pages'
import { inAreas, isOnlyRep, partyInReach } from '../platform/scope'
import { apart } from './rules/areas'
import { childrenOf, partiesIn } from './store'

/** Who stands directly below a party, by name; a rep sees the areas assigned, by division, and nothing outside them. */
export const handler = http(listParties, async ({ input: { parentId, after }, actor }) => {
  const from = after && fromCursor(after)
  const isRep = isOnlyRep(actor)
  const found =
    isRep && !parentId
      ? await partiesIn(apart(actor.staff.areas), from, pageSize + 1)
      : await childrenOf((await partyInReach(actor, parentId)).partyId, from, pageSize + 1)
  const { items, next } = page(
    found,
    ({ sortKey }) => sortKey,
    ({ party }) => party,
  )
  const shown = isRep ? items.filter(({ division }) => inAreas(actor.staff.areas, division)) : items
  return { items: shown, ...(next && { next }) }
})
