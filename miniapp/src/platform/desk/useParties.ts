import { listParties } from '@shared/parties/api'
import type { PartyId } from '@shared/parties/model'
import { useQuery } from '@tanstack/react-query'
import { call } from '../call'
import { session } from '../session'
import { readAll } from './readAll'

const mostParties = 400

/** Everybody directly below the party of who is signed in, for filters and the second line of a row; nothing is missed when it cannot be had. */
export function useParties() {
  const { data } = useQuery({
    queryKey: ['parties', 'all'],
    queryFn: () => readAll((after) => call(listParties, { after }), { most: mostParties }),
    enabled: !!session.current(),
    staleTime: 300_000,
  })
  const parties = data?.rows ?? []
  return { parties, partyOf: (id: PartyId) => parties.find(({ partyId }) => partyId === id) }
}
