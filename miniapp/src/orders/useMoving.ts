import type { Order, OrderId } from '@shared/orders/model'
import { useState } from 'react'
import { session } from '../platform/session'
import { goBack } from '../platform/ui/NavBar'
import { toasts } from '../platform/ui/toasts'
import { movedBy } from './happenings'
import { nextWaiting } from './nextWaiting'
import { freshIn, type MoveMade, useMove } from './useOrder'
import { useOrders } from './useOrders'

const done: Record<MoveMade, string> = {
  approve: '通过了',
  reject: '驳回了',
  cancel: '取消了',
  confirmFunds: '确认到款了',
  closeShort: '结案了',
  releaseCredit: '放行了',
  releaseSpending: '放行了',
}
/** These ask why before they go. */
export type Asked = 'reject' | 'cancel' | 'closeShort' | 'releaseCredit'

/** After these the next one in the queue follows. */
const ends: readonly MoveMade[] = ['approve', 'reject', 'cancel']

/** A move of the order that is shown: asks why where that matters, then makes it, and says what became of it. */
export function useMoving(order: Order, onNext: ((orderId: OrderId) => void) | undefined) {
  const [asking, setAsking] = useState<Asked>()
  const waiting = useOrders({ as: 'seller', status: 'submitted' }, !!onNext)
  const { mutate, error, isPending, variables } = useMove(order.orderId)
  const overtaken = freshIn(error) && movedBy(order, session.current()?.staff.staffId)

  const next = onNext && nextWaiting(waiting.orders ?? [], order.orderId)
  const goOn = (name: MoveMade) => {
    setAsking(undefined)
    if (!onNext || !ends.includes(name)) return toasts.show(`${done[name]}，${order.number}`)
    toasts.show(next ? `${done[name]}，下一单：${next.buyerName}` : `${done[name]}，都办完了`)
    if (next) onNext(next.orderId)
    else goBack()
  }

  return {
    asking,
    busy: isPending ? variables?.name : undefined,
    /** Who was faster, where somebody was. */
    overtaken: overtaken || undefined,
    skip: onNext && next && (() => onNext(next.orderId)),
    problem: overtaken ? null : error,
    ask: setAsking,
    drop: () => setAsking(undefined),
    go: (name: MoveMade, reason?: string) =>
      mutate({ name, reason }, { onSuccess: () => goOn(name), onError: (problem) => freshIn(problem) && setAsking(undefined) }),
  }
}
