import { getAccount } from '@shared/credit/api'
import { newId } from '@shared/kernel/id'
import { getOrder } from '@shared/orders/api'
import type { OrderId } from '@shared/orders/model'
import { submitPaymentVoucher } from '@shared/payments/api'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'

/** What is owed, and the order that is to be paid where there is one. */
export function useOwed(orderId: OrderId | undefined) {
  const order = useQuery({
    queryKey: ['orders', 'one', orderId],
    queryFn: () => call(getOrder, { orderId: orderId! }),
    enabled: !!orderId,
  })
  const sellerId = order.data?.sellerId
  const account = useQuery({
    queryKey: ['credit', 'account', sellerId ?? 'mine'],
    queryFn: () => call(getAccount, { ...(sellerId && { sellerId }) }),
    enabled: !orderId || !!order.data,
  })
  const error = order.error ?? account.error
  return {
    order: order.data,
    account: account.data,
    error,
    refetch: () => Promise.all([...(orderId ? [order.refetch()] : []), account.refetch()]),
  }
}

type Said = Omit<z.input<typeof submitPaymentVoucher.input>, 'voucherId'>

/** Sends the slip; its id is minted once, so that a repeat is the same slip. */
export function useVoucher() {
  const client = useQueryClient()
  const minted = useRef({ said: '', voucherId: newId('vou') })
  return useMutation({
    mutationFn: (said: Said) => {
      const same = JSON.stringify(said)
      if (minted.current.said !== same) minted.current = { said: same, voucherId: newId('vou') }
      return call(submitPaymentVoucher, { voucherId: minted.current.voucherId, ...said })
    },
    onSuccess: () => void client.invalidateQueries({ queryKey: ['payments'] }),
  })
}
