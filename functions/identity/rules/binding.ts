import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { StaffId } from '@shared/parties/staff'

export interface Facts {
  now: Instant
  /** Who was invited, as they are now. */
  invited:
    | { staffId: StaffId; inOffice: boolean; identity?: string | undefined; invitation?: { hash: string; until: Instant } | undefined }
    | undefined
  /** Whom this WeChat identity signs in so far. */
  holder: { staffId: StaffId; inOffice: boolean } | undefined
}

/** What has to change so that the identity signs in whoever was invited. */
export interface Binding {
  /** The person's identity so far, given up. */
  leaves?: string
  /** Taken from a person out of office, or from nobody. Absent where it was theirs already. */
  takes?: { from: StaffId | undefined }
}

/** An invitation serves once, until it runs out; an identity changes hands only when whom it signed in is out of office. */
export function decideBinding(presented: { hash: string; identity: string }, { now, invited, holder }: Facts): Binding {
  const { invitation } = invited ?? {}
  if (!invited || !invitation || invitation.hash !== presented.hash || invitation.until <= now) throw new Refused('invitation.invalid')
  if (!invited.inOffice) throw new Refused('staff.disabled')
  if (holder?.staffId === invited.staffId) return {}
  if (holder?.inOffice) throw new Refused('staff.identityTaken')
  const leaves = invited.identity
  return { takes: { from: holder?.staffId }, ...(leaves && { leaves }) }
}
