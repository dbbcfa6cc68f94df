import { getCredit } from '@shared/credit/api'
import { useQuery } from '@tanstack/react-query'
import { call } from '../platform/call'

/** What this party may owe its supplier. */
export const useCredit = () => useQuery({ queryKey: ['credit', 'mine'], queryFn: () => call(getCredit, {}) })
