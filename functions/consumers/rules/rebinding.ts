import type { Rebinding } from '@shared/consumers/model'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { Party, PartyId } from '@shared/parties/model'
import type { Staff } from '@shared/parties/staff'

export interface Decision {
  accept: boolean
  reason: string | undefined
  by: Pick<Staff, 'staffId' | 'name'>
  now: Instant
}

/** The request as it is decided; nothing where the same person has decided it so before. */
export function decided(asked: Rebinding | undefined, { accept, reason, by, now }: Decision): Rebinding | undefined {
  if (!asked) throw new Refused('rebinding.unknown')
  const status = accept ? ('accepted' as const) : ('refused' as const)
  if (asked.status === status && asked.decided?.staffId === by.staffId) return undefined
  if (asked.status !== 'requested') throw new Refused('rebinding.decided')
  return { ...asked, status, decided: { at: now, staffId: by.staffId, name: by.name, ...(reason && { reason }) } }
}

/** A dealer that trades no more gets no customers; who has changed since asks anew. */
export function mayAccept({ fromId, toId }: Rebinding, joined: PartyId | undefined, dealer: Party | undefined) {
  if (dealer?.lifecycle !== 'active') throw new Refused('rebinding.dealerGone', { partyId: toId })
  if (joined && joined !== fromId) throw new Refused('rebinding.stale')
}
