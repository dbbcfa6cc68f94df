import { getParty } from '@shared/parties/api'
import type { PartyId, PartyShown } from '@shared/parties/model'
import { useQueries } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'

const fiveMinutes = 300_000

/** Who the buyers on the page are: division, level, category. A row is complete without it. */
export function useBuyers(ids: readonly PartyId[]): ReadonlyMap<string, z.infer<typeof PartyShown>> {
  const answers = useQueries({
    queries: [...new Set(ids)].map((partyId) => ({
      queryKey: ['parties', 'one', partyId],
      queryFn: () => call(getParty, { partyId }),
      staleTime: fiveMinutes,
    })),
  })
  return new Map(answers.flatMap(({ data }) => (data ? [[data.partyId, data] as const] : [])))
}
