import { getCredit } from '@shared/credit/api'
import { quote } from '@shared/orders/api'
import { maxLines, type RequestedLine } from '@shared/orders/model'
import { useQuery } from '@tanstack/react-query'
import { call } from '../platform/call'
import { may } from '../platform/may'
import { useOnline } from '../platform/online'
import { session } from '../platform/session'
import { ordersForOthers, useBuyer } from './buyer'
import { useSettled } from './useSettled'

/** The server's own sum for these lines; nothing while they change or cannot be ordered. */
export function useQuote(lines: readonly RequestedLine[], sound: boolean) {
  const buyerId = useBuyer()?.partyId
  const online = useOnline()
  const now = JSON.stringify(lines)
  const settled = useSettled(now)
  const { data, error } = useQuery({
    queryKey: ['quote', buyerId, settled],
    queryFn: () => call(quote, { lines: JSON.parse(settled), buyerId }),
    enabled: sound && online && lines.length > 0 && lines.length <= maxLines && settled === now,
    staleTime: 15_000,
  })
  return settled === now && sound ? { quote: data, error } : { quote: undefined, error: null }
}

export const creditKey = ['credit'] as const

export function useMyCredit() {
  const buyerId = useBuyer()?.partyId
  return useQuery({
    queryKey: [...creditKey, 'mine', buyerId],
    queryFn: () => call(getCredit, { buyerId }),
    enabled: may(getCredit, session.current()) && (!!buyerId || !ordersForOthers()),
    staleTime: 15_000,
  })
}
