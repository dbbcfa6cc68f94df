import { createHash } from 'node:crypto'
import { isMalformed } from '@shared/codes/gs1/elements'
import { scanned } from '@shared/codes/gs1/scanned'
import type { CodeBatch, Purpose, ScanId, ScanPlace } from '@shared/codes/model'
import { Refused } from '@shared/kernel/refused'
import { type Instant, plusMs } from '@shared/kernel/time'
import type { Actor } from '../../platform/auth'
import { hashOf } from '../../platform/secret'
import { type Item as Row, table } from '../../platform/table'
import { batchFresh, batchKnown, batchMet, rememberBatch } from '../batches/batches'
import { divisionOf } from '../rules/scanning'
import { caseKey, custodyIn, guessesIn, guessesKey, type ItemRow, loose, type Marked, markOf } from '../scanStore'
import type { Item } from '../serials/authenticity'
import { caseOf } from '../serials/uris'
import { batchIn, batchKey } from '../store'
import { isStopped, stopsAt } from './guessing'

/** The item's code in whatever was scanned; refuses what is none. */
export function itemIn(text: string) {
  const found = scanned(text)
  if (isMalformed(found)) throw new Refused('code.malformed', { problem: found.malformed, ...(found.ai && { ai: found.ai }) })
  if (found.kind !== 'item') throw new Refused('code.notItem', { kind: found.kind })
  return found
}

export interface ScanFacts {
  batch: CodeBatch
  sscc: string | undefined
  box: Row | undefined
}

/**
 * Batch and case, for one read unit. Of a batch that was met before, staff see a voiding at once: it is read anew, along with the case.
 * Others see it within fifteen seconds, because along with their case is read whether they guess; and that only where the batch need not
 * be read, so that who is stopped elsewhere may still learn of one code here before this Lambda has heard of it.
 */
export async function scanFacts(item: Item, guesser: string | undefined, now: Instant): Promise<ScanFacts> {
  if (guesser && isStopped(guesser, now)) throw new Refused('scan.throttled')
  const known = batchKnown(item.batch)
  const met = (guesser ? batchFresh(item.batch) : known) ?? (await batchMet(item.batch))
  // Who has the key made the code, so that its batch is there, or will be in a moment.
  if (!met) throw new Refused('service.busy')
  const sscc = caseOf(met, item.index)
  const beside = known !== met ? [] : [guesser ? guessesKey(guesser, now) : batchKey(known.batchId)]
  const keys = [...(sscc ? [caseKey(sscc)] : []), ...beside]
  const rows = await table.getMany(keys, { eventually: true })
  const of = (key: { pk: string }) => rows[keys.findIndex(({ pk }) => pk === key.pk)]
  if (guesser) stopsAt(guesser, now, guessesIn(of(guessesKey(guesser, now))))
  const fresh = of(batchKey(met.batchId))
  const batch = fresh ? batchIn(fresh) : met
  if (fresh) rememberBatch(batch)
  return { batch, sscc, box: sscc ? of(caseKey(sscc)) : undefined }
}

/** With the case as it is now, for who decides again. */
export const factsAnew = async (facts: ScanFacts): Promise<ScanFacts> => ({
  ...facts,
  box: facts.sscc ? await table.get(caseKey(facts.sscc)) : undefined,
})

/** Who has the item: its own custody, or that of the case it lies in, which is another than the printed one where it was packed so. */
export async function custodyOf(item: ItemRow | undefined, { sscc, box }: ScanFacts) {
  if (item?.custody) return custodyIn(item as unknown as Row)
  if (item?.sscc === loose) return undefined
  const isElsewhere = item?.sscc && item.sscc !== sscc
  return custodyIn(isElsewhere ? await table.get(caseKey(item.sscc!), { eventually: true }) : box)
}

interface Asked {
  scanId: ScanId
  purpose: Purpose
  place?: ScanPlace | undefined
  at?: Instant | undefined
  deviceId?: string | undefined
  /** The hash of who is no staff: an openid's, else an address's. */
  source?: string | undefined
}

/** So short that no address can be told from it, and long enough that few of one dealer's scanners share one: diversion counts by it. */
const sourceLength = 4

/** How long a phone without signal may keep a scan; who says an earlier moment, or a later one than now, is taken to scan now. */
const longestOfflineMs = 30 * 24 * 3600_000

/** A scan as its item keeps it, and as its event tells it: `at` as the phone says, `toldAt` when it got here, where that is later. Only verifying counts. */
export function marked(
  { scanId, purpose, place, at: then, deviceId, source }: Asked,
  { facts: { batch }, index }: { facts: Pick<ScanFacts, 'batch'>; index: number },
  actor: Actor | undefined,
  now: Instant,
): Marked {
  const at = then && then < now && then > plusMs(now, -longestOfflineMs) ? then : now
  const counts = purpose === 'verify'
  const staff = actor && { staffId: actor.staff.staffId, name: actor.staff.name, partyId: actor.party.partyId }
  const by = staff ?? (deviceId && { device: hashOf(deviceId) })
  return {
    ...{ mark: markOf(createHash('sha256').update(`${purpose} ${scanId}`).digest(), counts), counts, at },
    // Without the territory, which is nothing that a consumer should see between the lines.
    in: divisionOf(place),
    data: {
      batchId: batch.batchId,
      index,
      scanId,
      purpose,
      at,
      ...(at !== now && { toldAt: now }),
      ...(place && { place }),
      ...(by && { by }),
      ...(source && { source: source.slice(0, sourceLength) }),
    },
  }
}
