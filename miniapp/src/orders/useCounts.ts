import { countOrders } from '@shared/orders/api'
import { useQuery } from '@tanstack/react-query'
import { call } from '../platform/call'
import type { As } from './lists'
import { ordersKey } from './useOrders'

/** How many orders stand in each open state; a sales rep's are those of the areas, whatever is asked. */
export const useCounts = (as: As, enabled = true) =>
  useQuery({
    queryKey: [...ordersKey, 'counts', as],
    queryFn: () => call(countOrders, { as: as === 'seller' ? 'seller' : 'buyer' }),
    enabled,
  })
