import type { OrderSummary } from '@shared/orders/model'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { eachOf } from '../../platform/desk/eachOf'
import { freshIn, moveOrder } from '../useOrder'
import { ordersKey } from '../useOrders'
import type { Answer, Deed } from './bulk'

export interface Deciding {
  deed: Deed
  orders: readonly OrderSummary[]
  answers: readonly Answer[]
  over: boolean
}

/** Decides one order or many: one call each, every answer kept. Whoever was slower gets the order as it is. */
export function useDecide(onDone: (ids: string[]) => void) {
  const client = useQueryClient()
  const [deciding, setDeciding] = useState<Deciding>()

  async function one(deed: Deed, order: OrderSummary, reason: string): Promise<Answer> {
    const { orderId } = order
    const keep = (fresh: unknown) => client.setQueryData([...ordersKey, 'one', orderId], fresh)
    try {
      keep(await moveOrder(deed, orderId, reason))
      return { order }
    } catch (problem) {
      const fresh = freshIn(problem)
      if (fresh) keep(fresh)
      return { order, problem: problem as Error }
    }
  }

  async function decide(deed: Deed, orders: readonly OrderSummary[], reason = ''): Promise<readonly Answer[]> {
    setDeciding({ deed, orders, answers: [], over: false })
    const tell = (answers: Answer[]) => setDeciding({ deed, orders, answers, over: false })
    const answers = await eachOf(orders, (order) => one(deed, order, reason), tell)
    setDeciding({ deed, orders, answers, over: true })
    onDone(answers.filter(({ problem }) => !problem).map(({ order }) => order.orderId))
    void client.invalidateQueries({ queryKey: ordersKey, predicate: ({ queryKey }) => queryKey[1] !== 'one' })
    void client.invalidateQueries({ queryKey: ['credit'] })
    return answers
  }

  const busy = !!deciding && !deciding.over
  return { decide, deciding, busy, close: () => setDeciding(undefined) }
}
