import { useInfiniteQuery } from '@tanstack/react-query'

interface Page<Row> {
  items: Row[]
  next?: string | undefined
}

/** A list read page by page; the rows of all pages so far. For `staleTime` ms it is not read again by itself. */
export function usePages<Row>(
  queryKey: readonly unknown[],
  page: (after: string | undefined) => Promise<Page<Row>>,
  enabled = true,
  staleTime?: number,
) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => page(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    enabled,
    ...(staleTime !== undefined && { staleTime }),
  })
  return { ...query, rows: query.data?.pages.flatMap(({ items }) => items) }
}
