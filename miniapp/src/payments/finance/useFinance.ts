import { decideAdjustment, listAdjustments, requestAdjustment } from '@shared/credit/api'
import type { Endpoint } from '@shared/kernel/endpoint'
import { allocatePayment, decidePaymentVoucher, listPaymentVouchers, recordPayment, refundPayment } from '@shared/payments/api'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { call } from '../../platform/call'
import { may } from '../../platform/may'
import { session } from '../../platform/session'

/** How many wait on the first page; a page holds twenty. */
export function useWaiting() {
  const me = session.current()
  const vouchers = useQuery({
    queryKey: ['payments', 'vouchers', 'seller', 'waiting'],
    queryFn: () => call(listPaymentVouchers, { as: 'seller', status: 'submitted' }),
    enabled: may(listPaymentVouchers, me),
  })
  const adjustments = useQuery({
    queryKey: ['credit', 'adjustments', 'waiting'],
    queryFn: () => call(listAdjustments, { status: 'requested' }),
    enabled: may(listAdjustments, me),
  })
  return { vouchers: vouchers.data?.items.length ?? 0, adjustments: adjustments.data?.items.length ?? 0 }
}

/** Every command of finance changes what is owed: all that says so is read anew. */
function useCommand<I extends z.ZodMiniType, O extends z.ZodMiniType>(endpoint: Endpoint<I, O>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: z.input<I>) => call(endpoint, input),
    // Not waited for: whoever asked is answered before the row it stood on is gone.
    onSettled: () => {
      for (const key of ['payments', 'credit', 'statements', 'orders']) void client.invalidateQueries({ queryKey: [key] })
    },
  })
}

export const useDecideVoucher = () => useCommand(decidePaymentVoucher)
export const useRecord = () => useCommand(recordPayment)
export const useAllocate = () => useCommand(allocatePayment)
export const useRefund = () => useCommand(refundPayment)
export const useRequestAdjustment = () => useCommand(requestAdjustment)
export const useDecideAdjustment = () => useCommand(decideAdjustment)
