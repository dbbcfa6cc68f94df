import { newId } from '@shared/kernel/id'
import type { Fen } from '@shared/kernel/money'
import { Refused } from '@shared/kernel/refused'
import type { OrderId } from '@shared/orders/model'
import { getPayment, prepayWechat } from '@shared/payments/api'
import type { PaymentId } from '@shared/payments/model'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { call } from '../../platform/call'
import { payerCode, payWith } from './payer'

export type Outcome = 'arrived' | 'onItsWay' | 'givenUp' | 'notHere'

const lookEvery = 1_000
const looks = 12

/** WeChat tells the server, not the phone: looks until the payment stands there, for a while. */
async function arrived(paymentId: PaymentId): Promise<Outcome> {
  for (let look = 0; look < looks; look += 1) {
    const there = await call(getPayment, { paymentId }).then(
      () => true,
      () => false,
    )
    if (there) return 'arrived'
    await new Promise((resolve) => setTimeout(resolve, lookEvery))
  }
  return 'onItsWay'
}

/** Pays in WeChat. The id is minted once for one amount, so that a second tap is the same payment; a refused one gets a new id. */
export function useWechat(orderId: OrderId | undefined) {
  const client = useQueryClient()
  const minted = useRef<{ amount: Fen; paymentId: PaymentId }>(undefined)
  return useMutation({
    mutationFn: async (amount: Fen): Promise<Outcome> => {
      const code = await payerCode()
      if (!code) return 'notHere'
      if (minted.current?.amount !== amount) minted.current = { amount, paymentId: newId('pay') }
      const { paymentId } = minted.current
      const opened = await call(prepayWechat, { paymentId, amount, code, ...(orderId && { orderId }) }).catch((error) => {
        if (error instanceof Refused) minted.current = undefined
        throw error
      })
      if (!(await payWith(opened))) return 'givenUp'
      minted.current = undefined
      return arrived(paymentId)
    },
    onSettled: () => {
      for (const key of ['payments', 'credit', 'orders']) void client.invalidateQueries({ queryKey: [key] })
    },
  })
}
