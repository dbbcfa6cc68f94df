import { getCredit } from '@shared/credit/api'
import type { Credit } from '@shared/credit/model'
import type { PartyId } from '@shared/parties/model'
import { useQueries } from '@tanstack/react-query'
import { call } from '../../platform/call'
import { may } from '../../platform/may'
import { session } from '../../platform/session'

const halfAMinute = 30_000

/** The credit of each buyer on the page with the party of who is signed in. */
export function useCredits(buyerIds: readonly PartyId[]): ReadonlyMap<string, Credit> {
  const me = session.current()
  const sellerId = me?.party.partyId
  const answers = useQueries({
    queries: (may(getCredit, me) ? [...new Set(buyerIds)] : []).map((buyerId) => ({
      queryKey: ['credit', sellerId, buyerId],
      queryFn: () => call(getCredit, { buyerId, sellerId }),
      staleTime: halfAMinute,
    })),
  })
  return new Map(answers.flatMap(({ data }) => (data ? [[data.buyerId, data] as const] : [])))
}
