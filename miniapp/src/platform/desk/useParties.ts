import { listParties } from '@shared/parties/api'
import type { PartyId, PartyShown } from '@shared/parties/model'
import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { call } from '../call'
import { session } from '../session'
import { readAll } from './readAll'

type Party = z.infer<typeof PartyShown>

/** A choice offers no more than that. */
const mostParties = 2_000
/** So many are asked at once for those below them. */
const atOnce = 8

const below = async (parentId: PartyId | undefined) =>
  (await readAll((after) => call(listParties, { parentId, after }), { most: mostParties })).rows

/** All below, level by level. Stores have nobody below them. */
export async function tree(): Promise<Party[]> {
  const found: Party[] = []
  let parents: (PartyId | undefined)[] = [undefined]
  while (parents.length > 0 && found.length < mostParties) {
    const level: Party[] = []
    for (let i = 0; i < parents.length && found.length + level.length < mostParties; i += atOnce)
      level.push(...(await Promise.all(parents.slice(i, i + atOnce).map(below))).flat())
    const known = new Set(found.map(({ partyId }) => partyId))
    const fresh = level.filter(({ partyId }) => !known.has(partyId))
    found.push(...fresh)
    parents = fresh.filter(({ kind }) => kind !== 'store').map(({ partyId }) => partyId)
  }
  return found.slice(0, mostParties)
}

/** Everybody below the party of who is signed in, for filters and choices; a page that needs one to begin with says when they cannot be had. */
export function useParties() {
  const me = session.current()?.party.partyId
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['parties', 'tree', me],
    queryFn: tree,
    enabled: !!me,
    staleTime: 300_000,
  })
  const parties = data ?? []
  return {
    parties,
    isPending,
    error,
    refetch,
    /** Those that buy from one's own party. */
    buyers: parties.filter(({ supplierId }) => supplierId === me),
    partyOf: (id: string) => parties.find(({ partyId }) => partyId === id),
  }
}
