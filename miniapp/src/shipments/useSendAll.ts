import { newId } from '@shared/kernel/id'
import { Refused } from '@shared/kernel/refused'
import { getOrder } from '@shared/orders/api'
import type { OrderSummary } from '@shared/orders/model'
import { shipOrder } from '@shared/shipments/api'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type * as z from 'zod/mini'
import { call } from '../platform/call'
import { eachOf } from '../platform/desk/eachOf'
import { restOf } from './left'

export interface Sent {
  order: OrderSummary
  /** Why not; absent = it left. */
  problem?: Error
}

/** Sends many orders off whole, each by the seller's own truck: one call each, every answer kept. Tried again it is the same shipment. */
export function useSendAll() {
  const client = useQueryClient()
  const asked = useRef(new Map<string, z.input<typeof shipOrder.input>>())
  const [state, setState] = useState<{ orders: readonly OrderSummary[]; answers: readonly Sent[]; over: boolean }>()

  async function one(order: OrderSummary): Promise<Sent> {
    const { orderId } = order
    try {
      const command = asked.current.get(orderId) ?? {
        ...{ orderId, shipmentId: newId('shp') },
        lines: restOf(await call(getOrder, { orderId })).map(({ skuId, left }) => ({ skuId, quantity: left })),
      }
      asked.current.set(orderId, command)
      await call(shipOrder, command)
      return { order }
    } catch (problem) {
      if (problem instanceof Refused) asked.current.delete(orderId)
      return { order, problem: problem as Error }
    }
  }

  async function sendAll(orders: readonly OrderSummary[]): Promise<readonly Sent[]> {
    setState({ orders, answers: [], over: false })
    const answers = await eachOf(orders, one, (some) => setState({ orders, answers: some, over: false }))
    setState({ orders, answers, over: true })
    void client.invalidateQueries()
    return answers
  }
  return { sendAll, sending: state, busy: !!state && !state.over, close: () => setState(undefined) }
}
