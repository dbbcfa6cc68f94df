import { CodeEvent } from '@shared/codes/history'
import { type CodeBatch, type Custody, type Range, ScanPlace, type Voiding } from '@shared/codes/model'
import type { Instant } from '@shared/kernel/time'
import type { PartyId } from '@shared/parties/model'
import type { StaffId } from '@shared/parties/staff'
import { cityOf } from '@shared/places/seats'
import { standingOf, verdictOf } from './scanning'

/** When a case was packed, by whom; the last one's contents are what its row says. */
export interface Packing {
  at: Instant
  by: { staffId: StaffId; name: string }
}

/** What an event of a scan told, as it was kept. */
type Kept = Record<string, unknown>

interface Origin {
  batch: CodeBatch
  /** The indexes that it is about, both ends included. */
  range: Range
  voidings: readonly Voiding[]
}

export interface ItemFacts extends Origin {
  /** The case it was printed for, and the one that it lies in, which is not the same where it was packed so. */
  printed: string | undefined
  inside: string | undefined
  packings: readonly Packing[]
  /** Who had it, the first first: its case's way, then its own. */
  way: readonly Custody[]
  /** Oldest first, and how often it was verified in all. */
  scans: readonly Kept[]
  count: number
  prices: readonly Kept[]
  sold: { at: Instant; storeId: string; scanId: string } | undefined
  owner: { boundAt: Instant; name?: string | undefined; partyId?: PartyId | undefined } | undefined
  opened: { at: Instant; storeId: string } | undefined
}

/** One item's life, oldest first: with its batch and its case, then by itself. */
export function lifeOf(facts: ItemFacts): CodeEvent[] {
  const { printed, inside, packings, way, scans, prices, sold, owner, opened } = facts
  const sale = scans.find(({ scanId }) => scanId === sold?.scanId)
  const told = scans.filter((scan) => scan !== sale && !isReceipt(scan, way))
  const packing = inside ? packings.at(-1) : undefined
  return inTime([
    ...originOf(facts, printed),
    ...(packing ? [packedEvent(packing, inside, inside !== printed)] : []),
    ...way.flatMap(wayEvents),
    ...(opened ? [openedEvent(opened)] : []),
    ...told.map((scan) => judged(scan, facts)),
    ...prices.map((price) => ({ ...said(price), what: 'priced' as const })),
    ...(sold ? [{ ...(sale && said(sale)), what: 'sold' as const, at: sold.at, by: soldBy(sold, sale) }] : []),
    ...(owner ? [{ what: 'bound' as const, at: owner.boundAt, by: { name: owner.name, partyId: owner.partyId } }] : []),
  ])
}

export interface CaseFacts extends Origin {
  sscc: string
  cases: readonly {
    way: readonly Custody[]
    packings: readonly Packing[]
    opened: { at: Instant; storeId: string } | undefined
    corrected: boolean
  }[]
}

/** A case's life, or a pallet's, of which the same thing at the same moment is told once, with how many cases it happened to. */
export function lifeOfCases({ cases, sscc, ...origin }: CaseFacts): CodeEvent[] {
  const one = cases.length === 1
  const happened = cases.flatMap(({ way, packings, opened, corrected }) => [
    ...packings.map((packing, i) => packedEvent(packing, one ? sscc : undefined, corrected && i === packings.length - 1)),
    ...way.flatMap(wayEvents),
    ...(opened ? [openedEvent(opened)] : []),
  ])
  const same = new Map<string, { event: CodeEvent; n: number }>()
  for (const event of happened) {
    const key = one ? `${same.size}` : [event.what, event.at, event.by?.partyId, event.shipmentId].join(' ')
    same.set(key, { event, n: (same.get(key)?.n ?? 0) + 1 })
  }
  const told = [...same.values()].map(({ event, n }) => (one ? event : { ...event, cases: n }))
  return inTime([...originOf(origin, undefined), ...told])
}

const inTime = (events: readonly CodeEvent[]) => [...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

const originOf = ({ batch, range: [first, last], voidings }: Origin, sscc: string | undefined): CodeEvent[] => [
  { what: 'issued', at: batch.issuedAt, by: batch.issuedBy, ...(sscc && { sscc }) },
  ...voidings
    .filter(({ range: [from, to] }) => from <= last && first <= to)
    .map(({ at, by, reason }): CodeEvent => ({ what: 'voided', at, by, reason })),
]

const packedEvent = ({ at, by }: Packing, sscc: string | undefined, corrected: boolean): CodeEvent => ({
  ...{ what: 'packed', at, by, ...(sscc && { sscc }), ...(corrected && { corrected }) },
})

const openedEvent = ({ at, storeId }: { at: Instant; storeId: string }): CodeEvent => ({
  ...{ what: 'opened', at, by: { partyId: storeId as PartyId } },
})

/** What came by a return is told by who gave it back. */
function wayEvents({ holderId, holderName, shippedAt, receivedAt, shipmentId, orderId, returnId, gaveBack }: Custody): CodeEvent[] {
  const by = { partyId: holderId, name: holderName }
  const about = { by, ...(shipmentId && { shipmentId }), ...(orderId && { orderId }) }
  const came: CodeEvent[] = returnId
    ? []
    : [{ what: 'shipped', at: shippedAt, ...about }, ...(receivedAt ? [{ what: 'received' as const, at: receivedAt, ...about }] : [])]
  return [...came, ...(gaveBack ? [{ what: 'returned' as const, at: gaveBack.at, by, returnId: gaveBack.returnId }] : [])]
}

/** A scan that took the item in stands on its way already. */
const isReceipt = ({ purpose, at, toldAt, by }: Kept, way: readonly Custody[]) =>
  purpose === 'receive' &&
  way.some(({ holderId, receivedAt }) => receivedAt === (toldAt ?? at) && holderId === (by as { partyId?: string } | undefined)?.partyId)

const soldBy = ({ storeId }: { storeId: string }, sale: Kept | undefined) => ({
  ...(sale?.by as { staffId?: StaffId; name?: string } | undefined),
  partyId: storeId as PartyId,
})

/** As the phone told it: who nobody knows is nobody. */
function said({ at, purpose, place, by, price }: Kept, areas?: readonly string[]): CodeEvent {
  const where = ScanPlace.safeParse(place).data
  const city = cityOf(where, areas)
  const fields = { at, ...(purpose ? { purpose } : {}), ...(by ? { by } : {}), ...(typeof price === 'number' ? { price } : {}) }
  return CodeEvent.parse({ what: 'scanned', ...fields, ...(where && { place: where }), ...(city && { city }) })
}

/** A scan with what was true when it was made, as HQ is told it. */
function judged(scan: Kept, { batch, range: [index], voidings, way, scans, count }: ItemFacts): CodeEvent {
  const { at, place, purpose } = said(scan)
  const last = way.filter(({ shippedAt }) => shippedAt <= at).at(-1)
  const custody = last?.gaveBack && last.gaveBack.at <= at ? undefined : last
  const voided = voidings.filter((one) => one.at <= at).map(({ range }) => range)
  const standing = standingOf({ batch: { cases: batch.cases, voided }, index, custody, place })
  const counting = scans.filter((one) => one.purpose === 'verify')
  const nth = count - counting.length + counting.indexOf(scan) + 1
  const verdict = verdictOf(standing, purpose ?? 'verify', nth, { partyId: '', kind: 'hq', roles: [] })
  return { ...said(scan, custody?.areas), verdict, ...(purpose === 'verify' && nth > 0 && { nth }) }
}
