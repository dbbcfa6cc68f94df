import type { Load, ScanId } from '@shared/codes/model'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { Return, ReturnId } from '@shared/returns/model'
import type { Actor } from '../../platform/auth'
import type { Write } from '../../platform/table'
import { returnOf } from '../../returns/store'
import { type Loaded, loadedOf, passCase, passItem, setLoaded } from '../boxStore'
import { custodyBack, returningProblems } from '../rules/moving'
import { refuseAll } from './containers'
import { emptied, moveList, sum } from './listed'
import { openLines, returnLoadOf } from './load'
import type { Held } from './units'

interface Asked {
  returnId: ReturnId
  scanId: ScanId
  uris: readonly string[]
}

/** Scans in what a buyer gives back: the seller has it again. */
export async function takeBack({ returnId, scanId, uris }: Asked, actor: Actor, now: Instant): Promise<Load> {
  const held = await returnOf(returnId)
  if (!held) throw new Refused('return.unknown')
  const back = held.found
  if (back.sellerId !== actor.party.partyId) throw new Refused('actor.forbidden')
  if (back.status !== 'approved' && back.status !== 'received') throw new Refused('return.notOpen')
  const moved = await moveList({ side: 'BACK', listId: returnId, scanId, uris }, actor, now, async (units, count, loaded) =>
    decided({ back, actor, loaded, now }, units, count),
  )
  return { ...returnLoadOf(back, await loadedOf(returnId)), moved }
}

interface Facts {
  back: Return
  actor: Actor
  loaded: Loaded
  now: Instant
}

function decided({ back, actor, loaded, now }: Facts, held: readonly Held[], count: number): Write[] {
  const { returnId, buyerId } = back
  const units = held.map(({ unit }) => unit)
  refuseAll(returningProblems(units, { returnId, buyerId, lines: openLines(back), loaded: loaded.in }))
  const moved = held.slice(0, count)
  const own = custodyBack(actor.party, returnId, now)
  const gaveBack = { at: now, returnId }
  const rows = moved.map(({ unit: { custody, skuId }, box, item }): Write => {
    if (!item) return passCase(box, own, gaveBack)
    return passItem(item, own, { ...custody!, gaveBack }, { skuId })
  })
  return [...rows, ...emptied(moved), setLoaded(returnId, sum(loaded, 'BACK', moved))]
}
