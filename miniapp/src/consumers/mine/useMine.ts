import { listBindings } from '@shared/consumers/api'
import { Refused } from '@shared/kernel/refused'
import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../platform/call'
import { session } from '../../platform/session'

/** What whoever calls owns: the consumer who holds this phone, or the store somebody works for. */
export function useMine() {
  const list = useInfiniteQuery({
    queryKey: [listBindings.path, session.current()?.party.partyId ?? 'consumer'],
    queryFn: ({ pageParam }) => call(listBindings, { after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
  const { points, dealerId, dealerName, byScan, asked } = list.data?.pages[0] ?? {}
  return {
    list: { ...list, rows: list.data?.pages.flatMap(({ items }) => items) },
    ...{ points, dealerId, dealerName, byScan, asked },
    /** Nobody whom WeChat knows, and nobody signed in. */
    isNobody: isNobody(list.error),
  }
}

export const isNobody = (error: Error | null) => error instanceof Refused && error.code === 'session.invalid' && !session.current()
