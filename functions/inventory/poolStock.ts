import { poolStock } from '@shared/inventory/api'
import { Refused } from '@shared/kernel/refused'
import type { Party } from '@shared/parties/model'
import { placesOf } from '../catalog/store'
import { http } from '../platform/http'
import { inAreas, isOnlyRep, partyInReach } from '../platform/scope'
import { stockAt } from './store'
import { withAllBelow } from './withAllBelow'

/** So many parties are asked at once. */
const most = 500

/** Where one product lies: at a party and at all below it, whoever ever had it. */
export const handler = http(poolStock, async ({ input: { skuId, partyId }, actor }) => {
  // The areas of a rep are no subtree that could be walked from here.
  if (isOnlyRep(actor) && !partyId) throw new Refused('actor.forbidden')
  const [root, places] = await Promise.all([partyInReach(actor, partyId), placesOf([skuId])])
  const place = places.get(skuId)
  if (!place) throw new Refused('product.unknown', { skuId })
  const shows = ({ division }: Party) => !isOnlyRep(actor) || inAreas(actor.staff.areas, division)
  const found = (await withAllBelow(root, most)).filter(shows)
  const parties = found.slice(0, most)
  const levels = await stockAt(
    parties.map((party) => party.partyId),
    place,
  )
  const items = parties.flatMap(({ partyId: id, name, kind }) => {
    const stock = levels.get(id)
    return stock ? [{ ...stock, partyId: id, name, kind }] : []
  })
  return { items, whole: found.length <= most }
})
