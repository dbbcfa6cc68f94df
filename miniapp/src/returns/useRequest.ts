import { newId } from '@shared/kernel/id'
import { total } from '@shared/kernel/money'
import type { Order } from '@shared/orders/model'
import { requestReturn } from '@shared/returns/api'
import { maxReturnLines, type Return } from '@shared/returns/model'
import { useState } from 'react'
import { call } from '../platform/call'
import type { PhotosSent } from '../platform/files/usePhotos'
import { type Returnable, returnableOf, worthOf } from './back'
import { useReturning } from './useReturns'

/** A return as it is filled in: nothing goes back until somebody says how much. */
export function useRequest(order: Order, onDone: (made: Return) => void) {
  const [returnId] = useState(() => newId('ret'))
  const [some, setSome] = useState<Record<string, number>>({})
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState(0)
  const [photos, setPhotos] = useState<PhotosSent>({ fileIds: [], waiting: false })
  const lines = returnableOf(order)
  const quantityOf = ({ skuId, most }: Returnable) => Math.min(most, some[skuId] ?? 0)
  const going = lines.filter((line) => quantityOf(line) > 0)
  const { mutate, error, isPending } = useReturning(onDone)
  const off =
    going.length === 0
      ? '先选退多少'
      : going.length > maxReturnLines
        ? `一次最多退 ${maxReturnLines} 种`
        : reason.trim() === ''
          ? '先写明原因'
          : photos.waiting && '照片传完就能交'
  return {
    ...{ lines, going, reason, typed, error, off, quantityOf, setReason, setPhotos },
    busy: isPending,
    amount: total(going.map((line) => worthOf(line, quantityOf(line)))),
    set: (skuId: string, pieces: number) => setSome((last) => ({ ...last, [skuId]: pieces })),
    choose: (value: string) => {
      setReason(value)
      setTyped((times) => times + 1)
    },
    submit: () =>
      mutate(() =>
        call(requestReturn, {
          returnId,
          orderId: order.orderId,
          lines: going.map((line) => ({ skuId: line.skuId, quantity: quantityOf(line), reason: reason.trim() })),
          ...(photos.fileIds.length > 0 && { photoIds: photos.fileIds }),
        }),
      ),
  }
}
