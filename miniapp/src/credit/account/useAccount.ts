import { getAccount, listLedger } from '@shared/credit/api'
import type { PartyId } from '@shared/parties/model'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../platform/call'
import { usePages } from '../../platform/desk/usePages'

/** How one stands with one's supplier, or a buyer with oneself. */
export const useAccount = (buyerId?: PartyId) =>
  useQuery({ queryKey: ['credit', 'account', buyerId ?? 'mine'], queryFn: () => call(getAccount, { ...(buyerId && { buyerId }) }) })

export const useLedger = (buyerId?: PartyId) =>
  usePages(['credit', 'ledger', buyerId ?? 'mine'], (after) => call(listLedger, { ...(buyerId && { buyerId }), after }))
