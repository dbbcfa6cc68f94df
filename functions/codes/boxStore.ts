import { type Box, piecesIn } from '@shared/codes/held'
import type { CodeBatch, Custody } from '@shared/codes/model'
import type { EventName } from '@shared/kernel/event'
import { type Key, type Item as Row, table, type Write } from '../platform/table'
import { type Goods, heldAt, unheld } from './holdingStore'
import { caseKey, custodyIn, holdersIn, itemKey, loose } from './scanStore'

/**
 * Reads and writes                                                   key
 * one case: who has it, who had it, what is not in it as printed     pk  CASE#<sscc>            sk  CASE
 * one item that lies elsewhere than printed, or by itself            pk  ITEM#<serial>          sk  ITEM
 * pieces by SKU scanned onto a shipment, and scanned in              pk  LOAD#<shipmentId>      sk  LOAD
 * what was scanned at once, by whom                                  pk  LOAD#<shipmentId>      sk  <OUT or IN>#<scanId>#<part>
 * the same of a return: what came BACK                               pk  LOAD#<returnId>        sk  LOAD, BACK#<scanId>#<part>
 */
const loadKey = (listId: string): Key => ({ pk: `LOAD#${listId}`, sk: 'LOAD' })
const partKey = ({ listId, side, scanId, part }: Part): Key => ({
  pk: loadKey(listId).pk,
  sk: `${side}#${scanId}#${part}`,
})
/** BACK is onto a return's list instead of a shipment's. */
export type Side = 'OUT' | 'IN' | 'BACK'

export async function boxesOf(cases: readonly { batch: CodeBatch; n: number; sscc: string }[]): Promise<Box[]> {
  const rows = await table.getMany(cases.map(({ sscc }) => caseKey(sscc)))
  return cases.map((one, i) => {
    const row = rows[i]
    return {
      ...{ sscc: one.sscc, batch: one.batch, n: one.n, out: (row?.out ?? []) as number[], into: (row?.into ?? []) as string[] },
      ...{ gone: Number(row?.gone ?? 0), custody: custodyIn(row), cameBy: cameBy(row), version: row && Number(row.version) },
    }
  })
}

/** The return by which it is where it is: back at a dealer, or at HQ, who is told by nobody having it. */
function cameBy(row: Row | undefined): string | undefined {
  const custody = custodyIn(row)
  return custody ? custody.returnId : holdersIn(row).at(-1)?.gaveBack?.returnId
}

/** What an item's own row says of where it is. */
export interface Whereabouts {
  serial: string
  /** The case it lies in, other than the printed one; `loose` where it lies in none. */
  sscc: string | undefined
  custody: Custody | undefined
  cameBy: string | undefined
  /** Or bound: it is with who owns it. */
  sold: boolean
  version: number | undefined
}

export async function whereabouts(serials: readonly string[]): Promise<Whereabouts[]> {
  const rows = await table.getMany(serials.map(itemKey))
  return serials.map((serial, i) => {
    const row = rows[i]
    const sscc = row?.sscc as string | undefined
    const sold = row?.sold !== undefined || row?.owner !== undefined
    return { serial, sscc, custody: custodyIn(row), cameBy: cameBy(row), sold, version: row && Number(row.version) }
  })
}

/** Held to the row as it was read, or to there being none. */
const unmoved = (version: number | undefined) => ({
  when: version === undefined ? { without: ['version'] } : { equal: { version } },
  otherwise: 'save.conflict' as const,
})

/** Another holder, or none when it is back at HQ; who had it before is remembered. */
const passed = (custody: Custody | undefined, before: Custody | undefined, { skuId, pieces, code }: Goods, more: Row = {}) => {
  const at = custody && pieces > 0 ? heldAt(custody, { skuId, pieces, code }) : undefined
  return {
    set: { ...(custody && { custody }), ...at, ...more },
    remove: [...(custody ? [] : ['custody']), ...(at ? [] : unheld)],
    ...(before && { append: { chain: [before] } }),
  }
}

export function setContents(box: Box, more: Row = {}, events: EventName[] = []): Write {
  const { sscc, out, into, gone, custody, version } = box
  const at = custody && piecesIn(box) > 0 ? heldAt(custody, goodsIn(box)) : undefined
  return {
    key: caseKey(sscc),
    set: { out, into, ...(gone > 0 && { gone }), ...at, ...more },
    remove: [...(gone > 0 ? [] : ['gone']), ...(at ? [] : unheld)],
    events,
    guard: unmoved(version),
  }
}

const goodsIn = (box: Box): Goods => ({ skuId: box.batch.product.skuId, pieces: piecesIn(box), code: box.sscc })

/** `gaveBack` ends the custody before, where this passing is a return. */
export const passCase = (box: Box, custody: Custody | undefined, gaveBack?: Custody['gaveBack']): Write => ({
  key: caseKey(box.sscc),
  ...passed(custody, box.custody && { ...box.custody, ...(gaveBack && { gaveBack }) }, goodsIn(box)),
  guard: unmoved(box.version),
})

export const receiveCase = ({ sscc, version }: Box, at: string): Write => ({
  key: caseKey(sscc),
  set: { 'custody.receivedAt': at },
  guard: unmoved(version),
})

/** Out of its case, for good: it has a custody of its own from now on, or lies loose at HQ. */
export const passItem = (
  { serial, version }: Pick<Whereabouts, 'serial' | 'version'>,
  custody: Custody | undefined,
  before: Custody | undefined,
  { skuId, ...more }: Row & { skuId: string },
): Write => ({
  key: itemKey(serial),
  ...passed(custody, before, { skuId, pieces: 1, code: serial }, custody ? more : { sscc: loose, ...more }),
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

export async function loadedOf(listId: string): Promise<Loaded> {
  const row = await table.get(loadKey(listId))
  const sums = (field: 'out' | 'in') => (row?.[field] ?? {}) as Record<string, number>
  return {
    ...{ out: sums('out'), in: sums('in'), outCases: Number(row?.outCases ?? 0), inCases: Number(row?.inCases ?? 0) },
    version: row && Number(row.version),
  }
}

/** Onto which of these anything was scanned; a moment behind. */
export async function scannedOut(shipmentIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await table.getMany(shipmentIds.map(loadKey), { eventually: true })
  return new Set(shipmentIds.filter((_, i) => Object.keys(rows[i]?.out ?? {}).length > 0))
}

export const setLoaded = (listId: string, { version, ...loaded }: Loaded): Write => ({
  key: loadKey(listId),
  set: { ...loaded },
  guard: unmoved(version),
})

/** One list of codes, or a part of one that was too long for one commit. */
export interface Part {
  /** Of a shipment, or of a return. */
  listId: string
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

const events: Record<Side, EventName> = { OUT: 'cases.shipped', IN: 'cases.received', BACK: 'cases.returned' }

export const insertPart = (part: Part, scanned: ScannedPart): Write => ({
  key: partKey(part),
  put: { ...scanned },
  events: [events[part.side]],
  guard: { when: 'absent', otherwise: 'save.conflict' },
})

/** By part, what was asked; absent where it is not done. */
export async function partsDone({ listId, side, scanId }: Omit<Part, 'part'>): Promise<Map<number, string>> {
  const rows = await table.query({ pk: loadKey(listId).pk, sk: { prefix: `${side}#${scanId}#` }, fields: ['sk', 'asked'] })
  return new Map(rows.map(({ sk, asked }) => [Number(String(sk).split('#')[2]), String(asked)]))
}
