import type { Party } from '@shared/parties/model'
import { childrenOf } from '../parties/store'

/** So many are asked at once for those below them. */
const atOnce = 8

/** A party and those below it, level by level, the nearest first, until there are more than `most`; stores have nobody below them. */
export async function withAllBelow(root: Party, most: number): Promise<Party[]> {
  const found = [root]
  for (let at = 0; at < found.length && found.length <= most; ) {
    const next = found.slice(at, at + atOnce)
    at += next.length
    const parents = next.filter(({ kind }) => kind !== 'store')
    const below = await Promise.all(parents.map(({ partyId }) => childrenOf(partyId, undefined, most)))
    found.push(...below.flat().map(({ party }) => party))
  }
  return found
}
