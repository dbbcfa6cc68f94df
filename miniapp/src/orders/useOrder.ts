import { Refused } from '@shared/kernel/refused'
import { approveOrder, cancelOrder, getOrder, rejectOrder } from '@shared/orders/api'
import { Order, type OrderId } from '@shared/orders/model'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../platform/call'
import { ordersKey } from './useOrders'

const keyOf = (orderId: OrderId | undefined) => [...ordersKey, 'one', orderId] as const

export const useOrder = (orderId: OrderId | undefined) =>
  useQuery({ queryKey: keyOf(orderId), queryFn: () => call(getOrder, { orderId: orderId! }), enabled: !!orderId })

const endpoints = { approve: approveOrder, reject: rejectOrder, cancel: cancelOrder } as const
export type MoveMade = keyof typeof endpoints

interface Command {
  name: MoveMade
  reason?: string | undefined
}

/** One move of an order. Who comes second gets the order as it is now, which the page then shows. */
export function useMove(orderId: OrderId) {
  const client = useQueryClient()
  const show = (order: Order) => client.setQueryData(keyOf(orderId), order)
  return useMutation({
    mutationFn: ({ name, reason }: Command) =>
      name === 'reject'
        ? call(rejectOrder, { orderId, reason: reason ?? '' })
        : call(endpoints[name], { orderId, ...(reason && { reason }) }),
    onSuccess: show,
    onError: (problem) => {
      const fresh = freshIn(problem)
      if (fresh) show(fresh)
    },
    // Lists and counts read again; the order itself was just given.
    onSettled: () => client.invalidateQueries({ queryKey: ordersKey, predicate: ({ queryKey }) => queryKey[1] !== 'one' }),
  })
}

/** order.moved brings the order as it is. */
export const freshIn = (problem: unknown): Order | undefined =>
  problem instanceof Refused && problem.code === 'order.moved' ? Order.safeParse(problem.detail.order).data : undefined
