import { type CodeBatch, CodeEvent, type Custody, type ScanPlace, type Voiding } from '@shared/codes/model'
import type { Instant } from '@shared/kernel/time'
import { cityOf } from '@shared/places/seats'

interface Facts {
  batch: CodeBatch
  index: number
  voidings: readonly Voiding[]
  /** Who had it, the first first: its case's way, then its own. */
  way: readonly Custody[]
  scans: readonly Record<string, unknown>[]
}

/** One item's life, oldest first: issued with its batch, voided with its range, shipped and received with its case, scanned by itself. */
export function lifeOf({ batch, index, voidings, way, scans }: Facts): CodeEvent[] {
  const events: CodeEvent[] = [
    { what: 'issued', at: batch.issuedAt, by: batch.issuedBy },
    ...voidings
      .filter(({ range: [from, to] }) => from <= index && index <= to)
      .map(({ at, by, reason }): CodeEvent => ({ what: 'voided', at, by, reason })),
    ...way.flatMap(({ holderId, holderName, shippedAt, receivedAt }): CodeEvent[] => {
      const by = { partyId: holderId, name: holderName }
      return [{ what: 'shipped', at: shippedAt, by }, ...(receivedAt ? [{ what: 'received' as const, at: receivedAt, by }] : [])]
    }),
    ...scans.map(({ at, purpose, place, by }) => {
      const city = cityOf(place as ScanPlace | undefined, areasAt(way, at as Instant))
      return CodeEvent.parse({ what: 'scanned', at, purpose, ...(place ? { place } : {}), ...(city && { city }), ...(by ? { by } : {}) })
    }),
  ]
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** Where it might be sold at that moment. */
const areasAt = (way: readonly Custody[], at: Instant) => way.findLast(({ shippedAt }) => shippedAt <= at)?.areas

/** The way of an item: its case's until it left that, then its own. */
export function wayOf(ofCase: readonly Custody[], own: readonly Custody[]): Custody[] {
  const left = own[0]?.shippedAt
  return [...ofCase.filter(({ shippedAt }) => left === undefined || shippedAt < left), ...own]
}
