import { listCredits } from '@shared/credit/api'
import type { CreditShown } from '@shared/credit/model'
import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { readAll } from '../../platform/desk/readAll'
import { may } from '../../platform/may'
import { session } from '../../platform/session'

const halfAMinute = 30_000
const most = 400

/** The credit that one's own party gives, by buyer; nothing for who may not see it. */
export function useCredits(): ReadonlyMap<string, z.infer<typeof CreditShown>> {
  const { data } = useQuery({
    queryKey: ['credit', 'lines'],
    queryFn: () => readAll((after) => call(listCredits, { after }), { most }),
    enabled: may(listCredits, session.current()),
    staleTime: halfAMinute,
    refetchInterval: 2 * halfAMinute,
  })
  return new Map(data?.rows.map((credit) => [credit.buyerId, credit]))
}
