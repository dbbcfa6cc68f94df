import { newId } from '@shared/kernel/id'
import { Refused } from '@shared/kernel/refused'
import {
  approveOrder,
  cancelOrder,
  closeOrderShort,
  confirmOrderFunds,
  getOrder,
  noteOrder,
  rejectOrder,
  releaseCredit,
  releaseSpending,
} from '@shared/orders/api'
import { Order, type OrderId } from '@shared/orders/model'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../platform/call'
import { ordersKey } from './useOrders'

const keyOf = (orderId: OrderId | undefined) => [...ordersKey, 'one', orderId] as const

export const useOrder = (orderId: OrderId | undefined) =>
  useQuery({ queryKey: keyOf(orderId), queryFn: () => call(getOrder, { orderId: orderId! }), enabled: !!orderId })

const endpoints = {
  approve: approveOrder,
  reject: rejectOrder,
  cancel: cancelOrder,
  confirmFunds: confirmOrderFunds,
  closeShort: closeOrderShort,
  releaseCredit,
  releaseSpending,
} as const
export type MoveMade = keyof typeof endpoints

/** One move of an order; those that ask why are given it by their sheet. */
export const moveOrder = (name: MoveMade, orderId: OrderId, reason?: string): Promise<Order> =>
  call(endpoints[name] as typeof cancelOrder, { orderId, ...(reason && { reason }) })

interface Command {
  name: MoveMade
  reason?: string | undefined
}

/** One move of an order. Who comes second gets the order as it is now, which the page then shows. */
export function useMove(orderId: OrderId) {
  const client = useQueryClient()
  const show = (order: Order) => client.setQueryData(keyOf(orderId), order)
  return useMutation({
    mutationFn: ({ name, reason }: Command) => moveOrder(name, orderId, reason),
    onSuccess: show,
    onError: (problem) => {
      const fresh = freshIn(problem)
      if (fresh) show(fresh)
    },
    // Lists and counts read again; the order itself was just given.
    onSettled: () => client.invalidateQueries({ queryKey: ordersKey, predicate: ({ queryKey }) => queryKey[1] !== 'one' }),
  })
}

/** A note on an order; sent again it is the same note. */
export function useNote(orderId: OrderId, onDone: () => void) {
  const client = useQueryClient()
  const [noteId] = useState(() => newId('nte'))
  return useMutation({
    mutationFn: (said: { note: string; internal: boolean }) =>
      call(noteOrder, { orderId, noteId, note: said.note, ...(said.internal && { internal: true }) }),
    onSuccess: (order) => {
      client.setQueryData(keyOf(orderId), order)
      onDone()
    },
  })
}

/** order.moved brings the order as it is. */
export const freshIn = (problem: unknown): Order | undefined =>
  problem instanceof Refused && problem.code === 'order.moved' ? Order.safeParse(problem.detail.order).data : undefined
