import type { Box } from '@shared/codes/held'
import type { CodeBatch, Custody } from '@shared/codes/model'
import type { EventName } from '@shared/kernel/event'
import { type Key, type Item as Row, table, type Write } from '../platform/table'
import { caseKey, custodyIn, itemKey } from './scanStore'

/**
 * Reads and writes                                                   key
 * one case: who has it, who had it, what is not in it as printed     pk  CASE#<sscc>            sk  CASE
 * one item that lies elsewhere than printed, or by itself            pk  ITEM#<serial>          sk  ITEM
 * pieces by SKU scanned onto a shipment, and scanned in              pk  LOAD#<shipmentId>      sk  LOAD
 * what was scanned at once, by whom                                  pk  LOAD#<shipmentId>      sk  <OUT or IN>#<scanId>#<part>
 */
const loadKey = (shipmentId: string): Key => ({ pk: `LOAD#${shipmentId}`, sk: 'LOAD' })
const partKey = (shipmentId: string, side: Side, scanId: string, part: number): Key => ({
  pk: loadKey(shipmentId).pk,
  sk: `${side}#${scanId}#${part}`,
})
export type Side = 'OUT' | 'IN'

export async function boxesOf(cases: readonly { batch: CodeBatch; n: number; sscc: string }[]): Promise<Box[]> {
  const rows = await table.getMany(cases.map(({ sscc }) => caseKey(sscc)))
  return cases.map((one, i) => {
    const row = rows[i]
    return {
      ...{ sscc: one.sscc, batch: one.batch, n: one.n, out: (row?.out ?? []) as number[], into: (row?.into ?? []) as string[] },
      ...{ custody: custodyIn(row), version: row && Number(row.version) },
    }
  })
}

/** What an item's own row says of where it is. */
export interface Whereabouts {
  serial: string
  /** The case it lies in, other than the printed one; `loose` where it lies in none. */
  sscc: string | undefined
  custody: Custody | undefined
  sold: boolean
  version: number | undefined
}

export async function whereabouts(serials: readonly string[]): Promise<Whereabouts[]> {
  const rows = await table.getMany(serials.map(itemKey))
  return serials.map((serial, i) => {
    const row = rows[i]
    const sscc = row?.sscc as string | undefined
    return { serial, sscc, custody: custodyIn(row), sold: row?.sold !== undefined, version: row && Number(row.version) }
  })
}

/** Held to the row as it was read, or to there being none. */
const unmoved = (version: number | undefined) => ({
  when: version === undefined ? { without: ['version'] } : { equal: { version } },
  otherwise: 'save.conflict' as const,
})

/** Another holder; who had it before is remembered. */
const passed = (custody: Custody, before: Custody | undefined, more: Row = {}) => ({
  set: { custody, ...more },
  ...(before && { append: { chain: [before] } }),
})

export const setContents = ({ sscc, out, into, version }: Box, more: Row = {}, events: EventName[] = []): Write => ({
  key: caseKey(sscc),
  set: { out, into, ...more },
  events,
  guard: unmoved(version),
})

export const passCase = ({ sscc, custody: before, version }: Box, custody: Custody): Write => ({
  key: caseKey(sscc),
  ...passed(custody, before),
  guard: unmoved(version),
})

export const receiveCase = ({ sscc, version }: Box, at: string): Write => ({
  key: caseKey(sscc),
  set: { 'custody.receivedAt': at },
  guard: unmoved(version),
})

/** Out of its case, for good: it has a custody of its own from now on. */
export const passItem = ({ serial, version }: Whereabouts, custody: Custody, before: Custody | undefined, more: Row = {}): Write => ({
  key: itemKey(serial),
  ...passed(custody, before, more),
  guard: unmoved(version),
})

export const placeItem = ({ serial, version }: Whereabouts, sscc: string | undefined): Write => ({
  key: itemKey(serial),
  ...(sscc ? { set: { sscc } } : { remove: ['sscc'] }),
  guard: unmoved(version),
})

/** By which store a case was opened for its bonus, and when. */
export interface Opened {
  storeId: string
  scanId: string
  at: string
}

export const openedOf = async (sscc: string): Promise<Opened | undefined> => (await table.get(caseKey(sscc)))?.opened as Opened | undefined

/** Once, while it is still with whom it was. */
export const openCase = (sscc: string, holderId: string, opened: Opened): Write => ({
  key: caseKey(sscc),
  set: { opened },
  guard: { when: { without: ['opened'], equal: { 'custody.holderId': holderId } }, otherwise: 'save.conflict' },
})

/** What was scanned of a shipment, by SKU. */
export interface Loaded {
  out: Record<string, number>
  in: Record<string, number>
  outCases: number
  inCases: number
  version: number | undefined
}

export async function loadedOf(shipmentId: string): Promise<Loaded> {
  const row = await table.get(loadKey(shipmentId))
  const sums = (field: 'out' | 'in') => (row?.[field] ?? {}) as Record<string, number>
  return {
    ...{ out: sums('out'), in: sums('in'), outCases: Number(row?.outCases ?? 0), inCases: Number(row?.inCases ?? 0) },
    version: row && Number(row.version),
  }
}

export const setLoaded = (shipmentId: string, { version, ...loaded }: Loaded): Write => ({
  key: loadKey(shipmentId),
  set: { ...loaded },
  guard: unmoved(version),
})

/** One list of codes, or a part of one that was too long for one commit. */
export interface Part {
  shipmentId: string
  side: Side
  scanId: string
  part: number
}

export interface ScannedPart {
  /** A hash of what was scanned, to tell a repeat from another list under the same id. */
  asked: string
  /** SSCCs and serials, each as long as the other of its kind, so that they need no mark between them. */
  cases: string
  items: string
  at: string
  by: { staffId: string; name: string; partyId: string }
}

const events: Record<Side, EventName> = { OUT: 'cases.shipped', IN: 'cases.received' }

export const insertPart = ({ shipmentId, side, scanId, part }: Part, scanned: ScannedPart): Write => ({
  key: partKey(shipmentId, side, scanId, part),
  put: { ...scanned },
  events: [events[side]],
  guard: { when: 'absent', otherwise: 'save.conflict' },
})

/** By part, what was asked; absent where it is not done. */
export async function partsDone({ shipmentId, side, scanId }: Omit<Part, 'part'>): Promise<Map<number, string>> {
  const rows = await table.query({ pk: loadKey(shipmentId).pk, sk: { prefix: `${side}#${scanId}#` }, fields: ['sk', 'asked'] })
  return new Map(rows.map(({ sk, asked }) => [Number(String(sk).split('#')[2]), String(asked)]))
}
