import { plusDays, shanghaiDate } from '@shared/kernel/time'
import { listOrders } from '@shared/orders/api'
import type { OrderSummary } from '@shared/orders/model'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../../platform/call'
import { once, ordersKey } from '../useOrders'
import { askedOf, type Place, shownIn, sorted, sortOf, standing, tabOf } from './queue'

const everyTenSeconds = 10_000
/** The queue is read whole up to here, so that its order and its sums are true. */
const wholePages = 10

export const since = (days: number) => plusDays(shanghaiDate(new Date().toISOString()), -days)

/** The rows of a tab. They refresh quietly while the page is in sight, and none moves before somebody lets the new ones in. */
export function useQueue(place: Place) {
  const asked = askedOf(place, since)
  const query = useInfiniteQuery({
    queryKey: [...ordersKey, 'desk', asked],
    queryFn: ({ pageParam }) => call(listOrders, { ...asked, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchInterval: everyTenSeconds,
  })
  const { data, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query
  const tab = tabOf(place)
  const isOpen = tab !== 'all'
  const readsOn =
    hasNextPage &&
    !isFetching &&
    !isFetchNextPageError &&
    (isOpen ? (data?.pages.length ?? 0) < wholePages : !data?.pages.at(-1)?.items.length)
  useEffect(() => {
    if (readsOn) void fetchNextPage()
  }, [readsOn, fetchNextPage])

  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set())
  const key = JSON.stringify([asked, place.least, place.sort, tab])
  const [shown, setShown] = useState<{ key: string; rows: readonly OrderSummary[] }>({ key: '', rows: [] })
  const all = once(data?.pages.flatMap(({ items }) => items) ?? [])
  const oldest = hasNextPage ? (all.at(-1)?.submittedAt ?? '') : ''
  const left = (order: OrderSummary) => !(isOpen && decided.has(`${tab} ${order.orderId}`))
  const base = shown.key === key ? shown.rows.filter(left) : []
  const unread = base.filter(({ submittedAt }) => submittedAt < oldest)
  const fresh = sorted(once([...shownIn(place, all), ...unread]).filter(left), sortOf(place))
  const { rows, gone, arrived } = standing(base, fresh)

  const signature = `${key}${rows.map(({ orderId, status }) => orderId + status).join()}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature says all that is shown
  useEffect(() => {
    if (data) setShown({ key, rows })
  }, [signature, !!data])

  return {
    ...query,
    asked,
    rows: data ? rows : undefined,
    gone,
    arrived,
    /** Lets the new ones in and those that are gone out. */
    renew: () => setShown({ key, rows: fresh }),
    /** What this desk has decided leaves at once. */
    drop: (ids: readonly string[]) => setDecided((last) => new Set([...last, ...ids.map((id) => `${tab} ${id}`)])),
  }
}
