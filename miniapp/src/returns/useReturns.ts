import { getReturn, listReturns } from '@shared/returns/api'
import type { Return, ReturnId, ReturnStatus, ReturnSummary } from '@shared/returns/model'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../platform/call'

interface Filter {
  as: 'buyer' | 'seller'
  status?: ReturnStatus
}
const key = ['returns'] as const

/** Returns of one side, newest first, 20 a page. */
export function useReturns(filter: Filter, enabled = true) {
  const query = useInfiniteQuery({
    queryKey: [...key, 'list', filter],
    queryFn: ({ pageParam }) => call(listReturns, { ...filter, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    enabled,
  })
  const rows: ReturnSummary[] | undefined = query.data?.pages.flatMap(({ items }) => items)
  return { ...query, rows }
}

export const useReturn = (returnId: ReturnId | undefined) =>
  useQuery({ queryKey: [...key, 'one', returnId], queryFn: () => call(getReturn, { returnId: returnId! }), enabled: !!returnId })

/** One command on a return; what it is then is shown at once, and all that hangs on it is read again. */
export function useReturning(onDone: (fresh: Return) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (command: () => Promise<Return>) => command(),
    onSuccess: (fresh) => {
      client.setQueryData([...key, 'one', fresh.returnId], fresh)
      onDone(fresh)
    },
    onSettled: () => client.invalidateQueries(),
  })
}
