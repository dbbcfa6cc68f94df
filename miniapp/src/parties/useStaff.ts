import { inviteStaff } from '@shared/identity/api'
import { newId } from '@shared/kernel/id'
import { listStaff, saveStaff } from '@shared/parties/api'
import type { PartyId } from '@shared/parties/model'
import type { StaffId } from '@shared/parties/staff'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../platform/call'
import type { StaffDraft } from './components/StaffSheet'

const staffKey = ['staff'] as const

/** The people of one's own party. */
export function useStaff(enabled: boolean) {
  const query = useInfiniteQuery({
    queryKey: staffKey,
    queryFn: ({ pageParam }) => call(listStaff, { after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    enabled,
  })
  return { ...query, staff: query.data?.pages.flatMap(({ items }) => items) }
}

/** A new code for somebody; the one before is void. */
export const useInvite = () => useMutation({ mutationFn: (staffId: StaffId) => call(inviteStaff, { staffId }) })

/** Somebody new, or who is changed; a new id is minted once, so that a repeat is the same person. */
export function useSaveStaff(partyId: PartyId | undefined) {
  const client = useQueryClient()
  const [fresh, setFresh] = useState(() => newId('stf'))
  return useMutation({
    mutationFn: ({ staffId = fresh, ...person }: StaffDraft & { staffId?: StaffId }) =>
      call(saveStaff, { staffId, partyId: partyId!, ...person }),
    onSuccess: () => {
      setFresh(newId('stf'))
      return client.invalidateQueries({ queryKey: staffKey })
    },
  })
}
