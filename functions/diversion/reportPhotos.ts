import type { FileId } from '@shared/files/model'
import type { Instant } from '@shared/kernel/time'
import { attachFiles } from '../files/attachStore'
import type { Write } from '../platform/table'
import { hqMet } from './goods'
import type { Reporter } from './reporter'
import type { HeldReport } from './reportStore'

/** HQ sees them, its reps those of their areas; nobody between. */
export async function photosOf(photoIds: readonly FileId[], { summary }: HeldReport, { sender }: Reporter, now: Instant): Promise<Write[]> {
  if (photoIds.length === 0 || !sender) return []
  const hq = (await hqMet())!
  const within = [summary.city, summary.division].flatMap((one) => one ?? [])
  const to = { ownerId: sender, purpose: 'report' as const, sellerId: hq, buyerId: hq, within, now, thing: summary.reportId }
  return attachFiles(photoIds, to)
}
