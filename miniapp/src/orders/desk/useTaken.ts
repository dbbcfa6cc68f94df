import { getOrder } from '@shared/orders/api'
import type { OrderId } from '@shared/orders/model'
import { useQueries } from '@tanstack/react-query'
import { call } from '../../platform/call'
import { session } from '../../platform/session'
import { movedBy } from '../happenings'
import { ordersKey } from '../useOrders'

/** Who was there first, for rows that have left the queue while they stood on the screen. */
export function useTaken(ids: readonly string[]): ReadonlyMap<string, string> {
  const me = session.current()?.staff.staffId
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: [...ordersKey, 'one', id],
      queryFn: () => call(getOrder, { orderId: id as OrderId }),
      refetchOnMount: 'always' as const,
    })),
  })
  return new Map(
    ids.map((id, at) => {
      const order = answers[at]?.data
      return [id, order && order.status !== 'submitted' ? movedBy(order, me) : '已不在这里']
    }),
  )
}
