import { Party, type PartyId, type Terms } from '@shared/parties/model'
import { type Key, table, type Write } from '../platform/table'

/**
 * Reads and writes                       key
 * one party                              pk  PARTY#<partyId>     sk  PARTY
 * a party's direct children, by name     gsi1 CHILDREN#<parentId>  /  <name>#<partyId>
 * the parties of an area, by division    gsi2 AREA#<two digits>    /  <division>#<partyId>
 * which party is HQ                      pk  HQ                  sk  HQ
 */
export const partyKey = (partyId: string): Key => ({ pk: `PARTY#${partyId}`, sk: 'PARTY' })
const hqKey: Key = { pk: 'HQ', sk: 'HQ' }

const childKey = ({ name, partyId }: Party) => `${name}#${partyId}`
const areaKeys = ({ division, partyId }: Party) => ({ gsi2pk: `AREA#${division.slice(0, 2)}`, gsi2sk: `${division}#${partyId}` })

/** Whom a party buys from: its parent unless set otherwise; HQ buys from nobody. */
export const supplierOf = ({ supplierId, parentId }: Party): PartyId | undefined => supplierId ?? parentId

export async function partyOf(partyId: PartyId): Promise<Party | undefined> {
  const row = await table.get(partyKey(partyId))
  return row && Party.parse(row.summary)
}

/** A party as it was saved, with the count of its saves. */
export interface SavedParty {
  party: Party
  version: number
}

export async function savedParty(partyId: PartyId): Promise<SavedParty | undefined> {
  const row = await table.get(partyKey(partyId))
  return row && { party: Party.parse(row.summary), version: Number(row.saves) }
}

/** The party named and everyone above it, nearest first. */
export async function ancestorsOf(partyId: PartyId | undefined): Promise<Party[]> {
  const chain: Party[] = []
  for (let up = partyId; up; up = chain.at(-1)?.parentId) {
    const party = await partyOf(up)
    if (!party) break
    chain.push(party)
  }
  return chain
}

/** The one party at the top, once the channel is founded. */
export async function hqId(): Promise<PartyId | undefined> {
  return (await table.get(hqKey))?.partyId as PartyId | undefined
}

interface Found {
  party: Party
  sortKey: string
}

export async function childrenOf(parentId: PartyId, after: string | undefined, limit: number): Promise<Found[]> {
  const rows = await table.query({ index: 'gsi1', pk: `CHILDREN#${parentId}`, ...(after && { sk: { above: after } }), limit })
  return rows.map((row) => ({ party: Party.parse(row.summary), sortKey: String(row.gsi1sk) }))
}

/** Areas come sorted and apart from each other, so that the sort key alone says where the next page goes on. */
export async function partiesIn(areas: readonly string[], after: string | undefined, limit: number): Promise<Found[]> {
  const found: Found[] = []
  for (const area of areas) {
    const to = `${area}~`
    if (found.length >= limit || (after && after >= to)) continue
    // Nothing lies between a key and the same key with a space behind it.
    const sk = { from: after && after > area ? `${after} ` : area, to }
    const rows = await table.query({ index: 'gsi2', pk: `AREA#${area.slice(0, 2)}`, sk, limit: limit - found.length })
    found.push(...rows.map((row) => ({ party: Party.parse(row.summary), sortKey: String(row.gsi2sk) })))
  }
  return found
}

/** `leaders` counts the people in office who may run the party: saveStaff never lets the last one go. */
export const insertParty = (party: Party, leaders = 0): Write => ({
  key: partyKey(party.partyId),
  put: {
    summary: party,
    saves: 1,
    leaders,
    ...(party.parentId && { gsi1pk: `CHILDREN#${party.parentId}`, gsi1sk: childKey(party), ...areaKeys(party) }),
  },
  events: ['party.saved'],
  guard: { when: 'absent', otherwise: 'party.duplicate' },
})

/** There is one HQ, whoever founds it first. */
export const claimHq = (partyId: PartyId): Write => ({
  key: hqKey,
  put: { partyId },
  guard: { when: 'absent', otherwise: 'party.duplicate' },
})

const kept = ['partyId', 'kind', 'parentId', 'terms'] as const

/** Field by field, so that what saveParty does not decide (the terms) stays as it is now, not as it was read. */
export function changeParty({ party: before, version }: SavedParty, party: Party): Write {
  const { partyId, kind, parentId, terms, ...fields } = party
  const paths = Object.entries(fields).map(([field, value]) => [`summary.${field}`, value])
  const gone = Object.keys(before).filter((field) => !(field in party) && !kept.some((one) => one === field))
  return {
    key: partyKey(partyId),
    set: { ...Object.fromEntries(paths), ...(parentId && { gsi1sk: childKey(party), ...areaKeys(party) }) },
    add: { saves: 1 },
    remove: gone.map((field) => `summary.${field}`),
    events: ['party.saved'],
    guard: { when: { equal: { saves: version } }, otherwise: 'save.conflict' },
  }
}

/** What exists of a seller's terms for this party; the seller must stand above it (`party.terms` names all who do). */
export const termsWrite = (partyId: PartyId, sellerId: PartyId, change: Terms): Write => {
  const paths = Object.entries(change).map(([field, value]) => [`summary.terms.${sellerId}.${field}`, value])
  return { key: partyKey(partyId), set: Object.fromEntries(paths), guard: { when: 'present', otherwise: 'party.unknown' } }
}

/** Counts who may run the party; the last one cannot go, however many leave at once. */
export const changeLeaders = (partyId: PartyId, by: 1 | -1): Write => ({
  key: partyKey(partyId),
  add: { leaders: by },
  guard: by < 0 ? { when: { atLeast: { leaders: 2 } }, otherwise: 'staff.lastAdmin' } : { when: 'present', otherwise: 'party.unknown' },
})
