import { getPayment } from '@shared/payments/api'
import type { PaymentId } from '@shared/payments/model'
import { useQuery } from '@tanstack/react-query'
import { call } from '../platform/call'

export const usePayment = (paymentId: PaymentId) =>
  useQuery({ queryKey: ['payments', 'one', paymentId], queryFn: () => call(getPayment, { paymentId }) })
