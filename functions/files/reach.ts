import type { FileId } from '@shared/files/model'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import { partyOf } from '../parties/store'
import type { Actor } from '../platform/auth'
import { inAreas, isOnlyRep, reaches } from '../platform/scope'
import { fileOf, type StoredFile } from './store'

/**
 * The file, for its sender; once attached, also for both parties of the thing and whoever is above the buyer; a sales rep sees those of the
 * areas assigned, of what is HQ's own those of the areas it tells of. One that nobody attached yet looks to others as if it did not exist.
 */
export async function fileInReach(actor: Actor, fileId: FileId, now: Instant): Promise<StoredFile> {
  const file = await fileOf(fileId, now)
  if (!file || (file.ownerId !== actor.party.partyId && !file.attachedTo)) throw new Refused('file.unknown')
  if (!(await sees(actor, file))) throw new Refused('actor.forbidden')
  if (file.state === 'opened') throw new Refused('file.notUploaded')
  return file
}

async function sees(actor: Actor, { ownerId, staffId, attachedTo }: StoredFile): Promise<boolean> {
  const own = actor.party.partyId
  if (staffId === actor.staff.staffId && ownerId === own) return true
  if (!isOnlyRep(actor) && [ownerId, attachedTo?.sellerId, attachedTo?.buyerId].some((party) => party === own)) return true
  // What is HQ's own is in no rep's areas by itself.
  if (isOnlyRep(actor) && (attachedTo?.within || attachedTo?.buyerId === own))
    return !!attachedTo.within?.some((division) => inAreas(actor.staff.areas, division))
  const buyer = attachedTo && (await partyOf(attachedTo.buyerId))
  return !!buyer && reaches(actor, buyer)
}
