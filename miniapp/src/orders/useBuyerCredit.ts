import { getCredit } from '@shared/credit/api'
import type { Order } from '@shared/orders/model'
import { useQuery } from '@tanstack/react-query'
import { call } from '../platform/call'
import { may } from '../platform/may'
import { session } from '../platform/session'

/** What the buyer may still owe the seller of this order; asked before one decides. */
export const useBuyerCredit = (order: Pick<Order, 'buyerId' | 'sellerId'> | undefined) =>
  useQuery({
    queryKey: ['credit', order?.sellerId, order?.buyerId],
    queryFn: () => call(getCredit, { buyerId: order?.buyerId, sellerId: order?.sellerId }),
    enabled: !!order && may(getCredit, session.current()),
  })
