import type { Purpose, ScanId, ScanPlace } from '@shared/codes/model'
import type { Trace } from '@shared/diversion/model'
import { Refused } from '@shared/kernel/refused'
import type { Instant } from '@shared/kernel/time'
import type { PartyId } from '@shared/parties/model'
import { cityName } from '@shared/places/divisions'
import { cityOf } from '@shared/places/seats'
import { again } from '../platform/retry'
import { commit } from '../platform/table'
import type { Goods } from './goods'
import { caseIdOf } from './rules/judging'
import { isSpent, isSuspicious, sighted, tellersOf } from './rules/sighting'
import { dayOf, limits, windowOf } from './rules/watching'
import { addSighting, countInCity, countInTotal, countQuietly, endingOf, hearOf, knownCode, toldBy } from './spreadStore'
import { insertTrace } from './store'

/** A scan as its event tells it. */
export interface ToldScan {
  batchId: string
  index: number
  scanId: ScanId
  purpose: Purpose
  at: Instant
  place?: ScanPlace
  by?: NonNullable<Trace['by']> & { device?: string }
  source?: string
}

/** The phone of who is no staff. */
export const strangerIn = ({ by, source = '-' }: ToldScan): string | undefined => (by?.staffId ? undefined : source)

/** Evidence of one dealer and window that is kept; of more, the counts tell. */
const mostTraces = 1_000

/**
 * Counts a code once for each city and window, with the evidence where it is where it should not be. Answers whether the dealer's window
 * must be looked at: also for a scan that was counted before, whose Lambda may have died before it looked. Of a stranger who has told enough
 * of this dealer nothing is kept that would speak against it.
 */
export const count = (
  serial: string,
  scan: ToldScan,
  goods: Goods,
  of: { dealerId: PartyId; areas: readonly string[]; stranger: string | undefined },
): Promise<boolean> =>
  again(
    'save.conflict',
    async () => {
      const { at, purpose, place } = scan
      const window = windowOf(at)
      const here = { dealerId: of.dealerId, window }
      const city = cityOf(place, of.areas)
      const known = await knownCode(serial, here)
      const seen = { at, city, purpose, areas: of.areas, earlier: known.earlier, source: of.stranger }
      const first = sighted(seen)
      const told = first.isNew && isSuspicious(first) ? await toldBy(tellersOf(seen), here) : new Map<string, string[]>()
      const code = endingOf(serial)
      const spent = new Set([...told.keys()].filter((one) => isSpent(told.get(one)!, code)))
      if (of.stranger && spent.has(of.stranger)) return false
      const added = spent.size > 0 ? sighted({ ...seen, spent }) : first
      const looks = isSuspicious(added)
      if (!added.isNew) return looks
      const noted = addSighting(serial, { at, city, source: of.stranger }, known)
      const counted = city ? countInCity(here, city, dayOf(at), added) : countInTotal(here, { placeless: 1 })
      if (!looks) {
        if (!(await countQuietly(noted, counted))) throw new Refused('save.conflict')
        return false
      }
      const keeps = known.traces < mostTraces
      const sums = { ...(keeps && { traces: 1 }), ...(added.leg && { impossible: 1 }), ...(added.isCopied && { copied: 1 }) }
      await commit(
        ...[noted, counted, countInTotal(here, sums)],
        ...added.tellers.flatMap((one) => (told.get(one)?.includes(code) ? [] : [hearOf(one, code, here, at, limits.toldCodes)])),
        ...(keeps ? [insertTrace(caseIdOf(here), traceOf(scan, goods, city, added.leg))] : []),
      )
      return true
    },
    20,
  )

/** What a scan says in evidence, with the way the goods went. */
export function traceOf(
  { scanId, at, purpose, by }: ToldScan,
  { uri, batch, sscc, custody }: Goods,
  city?: string,
  leg?: Trace['leg'],
): Trace {
  const name = city && cityName(city)
  const { orderId, shipmentId, shippedAt, receivedAt, holderName } = custody ?? {}
  const staff = by && { staffId: by.staffId, name: by.name, partyId: by.partyId }
  return {
    ...{ scanId, uri, product: batch.product.name, at, purpose },
    ...(city && { city }),
    ...(name && { cityName: name }),
    ...(staff?.partyId && { by: staff }),
    ...(sscc && { sscc }),
    ...{ issuedAt: batch.issuedAt, ...(batch.lot && { lot: batch.lot }) },
    ...(custody && { shippedAt, holderName, ...(receivedAt && { receivedAt }) }),
    ...(custody && { ...(orderId && { orderId }), ...(shipmentId && { shipmentId }) }),
    ...(leg && { leg }),
  }
}
