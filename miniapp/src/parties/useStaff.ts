import { inviteStaff } from '@shared/identity/api'
import { newId } from '@shared/kernel/id'
import { listStaff, saveStaff } from '@shared/parties/api'
import type { PartyId } from '@shared/parties/model'
import type { Role } from '@shared/parties/roles'
import type { StaffId } from '@shared/parties/staff'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../platform/call'

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

/** Somebody new; the id is minted once, so that a repeat is the same person. */
export function useAddStaff(partyId: PartyId | undefined) {
  const client = useQueryClient()
  const [staffId, setStaffId] = useState(() => newId('stf'))
  return useMutation({
    mutationFn: ({ name, roles }: { name: string; roles: Role[] }) => call(saveStaff, { staffId, partyId: partyId!, name, roles }),
    onSuccess: () => {
      setStaffId(newId('stf'))
      return client.invalidateQueries({ queryKey: staffKey })
    },
  })
}
