import { decideClaim, getClaim, listClaims } from '@shared/shipments/api'
import type { Claim, ClaimSummary } from '@shared/shipments/claim'
import type { ClaimId } from '@shared/shipments/model'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../platform/call'
import { shipmentsKey } from './useShipments'

interface Filter {
  as: 'buyer' | 'seller'
  status: 'open' | 'decided'
}
const claimKey = (claimId: ClaimId | undefined) => [...shipmentsKey, 'claim', claimId] as const

/** Claims of one side, newest first, 20 a page. */
export function useClaims(filter: Filter, enabled = true) {
  const query = useInfiniteQuery({
    queryKey: [...shipmentsKey, 'claims', filter],
    queryFn: ({ pageParam }) => call(listClaims, { ...filter, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    enabled,
  })
  const rows: ClaimSummary[] | undefined = query.data?.pages.flatMap(({ items }) => items)
  return { ...query, rows }
}

export const useClaim = (claimId: ClaimId | undefined) =>
  useQuery({ queryKey: claimKey(claimId), queryFn: () => call(getClaim, { claimId: claimId! }), enabled: !!claimId })

/** The seller's word on a claim; whoever comes second gets the claim as it is. */
export function useDeciding({ claimId }: Claim, onDone: (claim: Claim) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ accepted, reason }: { accepted: Readonly<Record<string, number>>; reason: string }) =>
      call(decideClaim, {
        claimId,
        lines: Object.entries(accepted).map(([skuId, pieces]) => ({ skuId: skuId as `sku_${string}`, accepted: pieces })),
        ...(reason.trim() && { reason: reason.trim() }),
      }),
    onSuccess: (claim) => {
      client.setQueryData(claimKey(claimId), claim)
      onDone(claim)
    },
    onSettled: () => client.invalidateQueries(),
  })
}
